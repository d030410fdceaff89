#include "ui/drafts/copying/copy_run.h"

#include "ui/common/plural.h"

#include <QCoreApplication>

namespace comity::ui {
namespace {

/// The context of the sentences below.
struct CopyRunWords
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::CopyRunWords)
};

} // namespace

QString leftOutWord(drafts::NotOffered why, int people)
{
    const int count = plural(people);
    switch (why) {
    case drafts::NotOffered::OptedOut:
        return CopyRunWords::tr("%Ln asked us to stop", nullptr, count);
    case drafts::NotOffered::HadThisDraft:
        return CopyRunWords::tr("%Ln already had this", nullptr, count);
    case drafts::NotOffered::HadThisCampaign:
        return CopyRunWords::tr("%Ln already had this campaign", nullptr, count);
    case drafts::NotOffered::Skipped:
        return CopyRunWords::tr("%Ln skipped", nullptr, count);
    default:
        return CopyRunWords::tr("%Ln not on this network", nullptr, count);
    }
}

QString leftOutMeaning(drafts::NotOffered why)
{
    switch (why) {
    case drafts::NotOffered::OptedOut:
        return CopyRunWords::tr("Asked us to stop; nothing but a new word of theirs ends it");
    case drafts::NotOffered::HadThisDraft:
        return CopyRunWords::tr("Already had this text, or the one it was split from");
    case drafts::NotOffered::HadThisCampaign:
        return CopyRunWords::tr("Already had another text of this campaign");
    case drafts::NotOffered::Skipped:
        return CopyRunWords::tr("You skipped them");
    default:
        return CopyRunWords::tr("No profile on this network is known");
    }
}

QString handoverWord(drafts::HandoverState state)
{
    switch (state) {
    case drafts::HandoverState::Sent:
        return CopyRunWords::tr("Sent", "to somebody");
    case drafts::HandoverState::Skipped:
        return CopyRunWords::tr("Skipped");
    case drafts::HandoverState::Copied:
        return CopyRunWords::tr("Copied");
    default:
        return CopyRunWords::tr("Profile read");
    }
}

} // namespace comity::ui
