#pragma once

#include <QtGlobal>

namespace comity::drafts {

/// Never used again after their rows are gone.
enum class DraftId : qint64 {};
enum class CampaignId : qint64 {};

} // namespace comity::drafts
