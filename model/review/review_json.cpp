#include "model/review/review_json.h"

#include "model/base/json_writer.h"
#include "model/review/code_points.h"
#include "model/review/finding_text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Writes the findings of one review.
class FindingsWriter
{
public:
    FindingsWriter(
        JsonWriter &json, const DraftContext &draft, const RuleSet &rules, const Wording &wording)
        : m_json(json)
        , m_draft(draft)
        , m_rules(rules)
        , m_wording(wording)
        , m_points(draft.text)
    {
    }

    void write(const Finding &finding)
    {
        const FindingText text = findingText(finding, m_draft, m_wording);
        const RulePack *pack = m_rules.pack(finding.rule);
        m_json.beginObject();
        m_json.put(u"rule", finding.rule);
        m_json.put(u"severity", toText(finding.severity));
        writeSpan(finding.span);
        m_json.put(u"text",
            finding.span ? m_draft.text.mid(finding.span->start, finding.span->length())
                         : QString());
        m_json.put(u"message", text.message);
        m_json.put(u"why", text.why);
        m_json.put(u"source", pack == nullptr ? QStringList() : pack->sources);
        m_json.put(u"recipients", peopleOf(finding, m_draft));
        m_json.key(u"fixes").beginArray();
        for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
            writeFix(finding.fixes[i], text.fixes.at(static_cast<qsizetype>(i)));
        }
        m_json.endArray();
        m_json.endObject();
    }

private:
    void writeSpan(const std::optional<Span> &span)
    {
        if (!span) {
            m_json.key(u"start").null();
            m_json.key(u"end").null();
            return;
        }
        m_json.put(u"start", qint64 {m_points.before(span->start)});
        m_json.put(u"end", qint64 {m_points.before(span->end)});
    }

    void writeFix(const Fix &fix, const QString &label)
    {
        m_json.beginObject();
        m_json.put(u"kind", toText(fix.kind));
        m_json.put(u"label", label);
        switch (fix.kind) {
        case FixKind::Replace:
            writeSpan(fix.span);
            m_json.put(u"text", fix.text);
            break;
        case FixKind::Remove:
            writeSpan(fix.span);
            break;
        case FixKind::Insert:
            m_json.put(u"start", qint64 {m_points.before(fix.span.start)});
            m_json.put(u"text", fix.text);
            break;
        default:
            break;
        }
        if (!fix.recipients.empty()) {
            Finding some;
            some.recipients = fix.recipients;
            m_json.put(u"recipients", peopleOf(some, m_draft));
        }
        if (fix.sendAt) {
            m_json.put(u"send_at", isoUtc(*fix.sendAt));
        }
        m_json.endObject();
    }

    JsonWriter &m_json;
    const DraftContext &m_draft;
    const RuleSet &m_rules;
    const Wording &m_wording;
    CodePoints m_points;
};

void writeLamps(const Review &review, JsonWriter &json)
{
    json.key(u"lamps").beginObject();
    json.put(u"can", toText(review.can));
    json.put(u"may", toText(review.may));
    json.put(u"should", toText(review.should));
    json.endObject();
}

void writeRecipients(const Review &review, const DraftContext &draft, JsonWriter &json)
{
    std::array<qint64, groupCount> people = {};
    for (std::size_t row = 0; row < review.groupOf.size(); ++row) {
        const Group group = review.groupOf[row];
        const Group reason = group == Group::TookOffence ? Group::ReplyOwed : group;
        people.at(static_cast<std::size_t>(reason)) += draft.recipients.at(row).count;
    }
    json.key(u"recipients").beginObject();
    json.put(u"total", review.recipients);
    json.put(u"fine", review.fine);
    json.key(u"groups").beginArray();
    for (std::size_t group = 0; group < people.size(); ++group) {
        if (people.at(group) > 0) {
            json.beginObject();
            json.put(u"reason", toText(static_cast<Group>(group)));
            json.put(u"count", people.at(group));
            json.endObject();
        }
    }
    json.endArray();
    json.endObject();
}

void writeLengths(const Review &review, JsonWriter &json)
{
    json.key(u"lengths").beginArray();
    for (const Length &length : review.lengths) {
        json.beginObject();
        json.put(u"channel", length.channel);
        json.put(u"counted", qint64 {length.counted});
        json.put(u"limit", qint64 {length.limit});
        json.put(u"left", qint64 {length.left});
        json.endObject();
    }
    json.endArray();
}

} // namespace

bool writeReview(const Review &review, const DraftContext &draft, const RuleSet &rules,
    const Wording &wording, QIODevice &device)
{
    JsonWriter json(device, JsonWriter::Layout::OneLine);
    json.beginObject();
    json.put(u"id", review.id);
    json.put(u"verdict", toText(review.verdict));
    writeLamps(review, json);
    json.key(u"findings").beginArray();
    FindingsWriter findings(json, draft, rules, wording);
    for (const Finding &finding : review.findings) {
        findings.write(finding);
    }
    json.endArray();
    writeRecipients(review, draft, json);
    writeLengths(review, json);
    json.put(u"questions_due", review.areQuestionsDue);
    json.put(u"cooling_off_minutes", review.coolingOffMinutes);
    json.endObject();
    return json.flush();
}

} // namespace comity::review
