#include "ui/drafts/desk/audience_words.h"

#include <QCoreApplication>

namespace comity::ui {
namespace {

/// The context of their translations.
class AudienceWords
{
    Q_DECLARE_TR_FUNCTIONS(AudienceWords)
};

QString stepOf(const drafts::AudiencePart &part, bool isFirst)
{
    if (part.target.kind == drafts::AudienceTarget::Kind::Everybody) {
        return AudienceWords::tr("Public");
    }
    const QString &name = part.target.name;
    if (isFirst) {
        return name;
    }
    switch (part.kind) {
    case drafts::PartKind::Keep:
        return AudienceWords::tr(", only those also on %1", "list").arg(name);
    case drafts::PartKind::Leave:
        return AudienceWords::tr(", without %1", "list or person").arg(name);
    default:
        return AudienceWords::tr(", %1", "one more list or person").arg(name);
    }
}

} // namespace

QString audienceWords(const drafts::Draft &draft)
{
    QString words;
    for (const drafts::AudiencePart &part : draft.audience) {
        words += stepOf(part, words.isEmpty());
    }
    if (words.isEmpty() && !draft.in.empty()) {
        return AudienceWords::tr("Chosen one by one");
    }
    return words;
}

} // namespace comity::ui
