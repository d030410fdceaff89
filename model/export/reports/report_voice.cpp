#include "model/export/reports/report_voice.h"

#include "model/base/text_fold.h"
#include "model/export/purge/plan_paper.h"

namespace comity {

using Kind = ReportBlock::Kind;
using Tone = ReportBlock::Tone;

namespace {

constexpr qsizetype longestName = 80;

QString cut(QString line, qsizetype most)
{
    if (line.size() > most) {
        // Never between the halves of a character.
        line.truncate(line.at(most - 1).isHighSurrogate() ? most - 1 : most);
        line = line.trimmed() + u'…';
    }
    return line;
}

} // namespace

const QLocale &ReportVoice::locale()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString ReportVoice::say(QStringView code, const QStringList &arguments) const
{
    return say(u"report", code, arguments);
}

QString ReportVoice::say(QStringView group, QStringView code, const QStringList &arguments) const
{
    return m_wording.sentence(group, code, arguments, locale());
}

QString ReportVoice::theirs(const QString &text) const
{
    // A name that is broken by a line or a mark of direction is one name all the same.
    const QString line = singleLine(text);
    return m_cover == nullptr ? line : m_cover->covered(line);
}

QString ReportVoice::theirs(const QString &text, qsizetype most) const
{
    return cut(theirs(text), most);
}

QString ReportVoice::name(const QString &text) const
{
    const QString line = singleLine(text);
    return line.isEmpty() || m_cover == nullptr ? cut(line, longestName)
                                                : m_cover->labelOfName(line);
}

QString ReportVoice::words(const QString &text) const
{
    return m_cover == nullptr ? text : m_cover->covered(text);
}

QString ReportVoice::day(const Dated &time) const
{
    return dayWords(time, m_zone);
}

void SectionMaker::add(Kind kind, const QString &text, const QString &label, Tone tone)
{
    if (!text.trimmed().isEmpty()) {
        m_section.blocks.push_back({kind, text, label, tone});
    }
}

void SectionMaker::sentence(const QString &text)
{
    add(Kind::Sentence, text);
}

void SectionMaker::small(const QString &text)
{
    add(Kind::Small, text);
}

void SectionMaker::text(const QString &text)
{
    add(Kind::Text, text);
}

void SectionMaker::fact(const QString &label, const QString &text)
{
    add(Kind::Fact, text, label);
}

void SectionMaker::item(const QString &text, const QString &label, Tone tone)
{
    add(Kind::Item, text, label, tone);
}

void SectionMaker::mark(const QString &label, const QString &text, Tone tone)
{
    add(Kind::Mark, text, label, tone);
}

void SectionMaker::putOn(ReportPaper &paper)
{
    if (!isEmpty()) {
        paper.sections.push_back(std::move(m_section));
    }
}

} // namespace comity
