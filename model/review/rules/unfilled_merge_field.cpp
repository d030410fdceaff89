#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/merge_fields.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class UnfilledMergeField final : public Rule
{
public:
    explicit UnfilledMergeField(const RulePack &pack)
        : m_id(pack.id)
        , m_words(FieldWords::of(pack))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const qsizetype feed = draft.text.text.indexOf(u'\n');
        const qsizetype firstLineEnd = feed < 0 ? draft.text.text.size() : feed;
        // Each is mended by itself, so each is a finding.
        for (const MergeField &field : mergeFieldsOf(draft.text, m_words)) {
            Finding finding = findingAt(m_id, Severity::Block, {field.span});
            finding.arguments = {draft.text.textOf(field.span)};
            finding.message = field.spot == TemplateSpot::EmptySlot ? u"message-empty"_s
                : field.spot == TemplateSpot::NoValue               ? u"message-no-value"_s
                                                                    : QString();
            if (field.spot != TemplateSpot::EmptySlot) {
                addName(draft, field.span, firstLineEnd, finding);
            }
            findings.push_back(std::move(finding));
        }
    }

private:
    // A field at the end of the greeting is a name, and whose is known when one person gets it.
    static void addName(
        const DraftFacts &draft, const Span &field, qsizetype firstLineEnd, Finding &finding)
    {
        const Recipient *const reader = onlyRecipient(draft.context);
        const bool isGreeting
            = field.end < firstLineEnd && u",!:–"_s.contains(draft.text.text.at(field.end));
        if (reader != nullptr && !reader->name.isEmpty() && isGreeting) {
            const QString name = reader->name.section(u' ', 0, 0);
            finding.fixes.push_back(replacementOf(u"fix-name"_s, field, name));
            finding.fixes.back().arguments = {name};
        }
    }

    QString m_id;
    FieldWords m_words;
};

} // namespace

std::unique_ptr<const Rule> makeUnfilledMergeField(const RulePack &pack, const Lexicons &)
{
    return std::make_unique<UnfilledMergeField>(pack);
}

} // namespace comity::review
