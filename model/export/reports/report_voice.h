#pragma once

#include "model/base/dated.h"
#include "model/base/wording.h"
#include "model/export/reports/name_cover.h"
#include "model/export/reports/report_paper.h"

#include <QTimeZone>

namespace comity {

/// Says what a report says: English sentences with English dates and numbers, and what people wrote
/// and are called either as it is or covered. Everything that is not a sentence of ours goes
/// through theirs() or words().
class ReportVoice
{
public:
    /// All outlive it. `cover` is null where nothing is redacted.
    ReportVoice(const Wording &wording, const QTimeZone &zone, NameCover *cover)
        : m_wording(wording)
        , m_zone(zone)
        , m_cover(cover)
    {
    }

    const Wording &wording() const { return m_wording; }
    const QTimeZone &zone() const { return m_zone; }
    bool isRedacted() const { return m_cover != nullptr; }
    static const QLocale &locale();

    /// A sentence of the group `report`.
    QString say(QStringView code, const QStringList &arguments = {}) const;
    QString say(QStringView group, QStringView code, const QStringList &arguments) const;
    /// Somebody's words on one line.
    QString theirs(const QString &text) const;
    /// The same, cut to about so many characters.
    QString theirs(const QString &text, qsizetype most) const;
    /// What somebody is called: a whole name or handle, cut to eighty characters.
    QString name(const QString &text) const;
    /// Somebody's words with their lines.
    QString words(const QString &text) const;
    QString day(const Dated &time) const;
    QString day(qint64 utcSeconds) const { return day(Dated::exact(utcSeconds)); }
    static QString number(qint64 value) { return locale().toString(value); }

private:
    const Wording &m_wording;
    const QTimeZone &m_zone;
    NameCover *m_cover;
};

/// A section that is built piece by piece.
class SectionMaker
{
public:
    explicit SectionMaker(const QString &title) { m_section.title = title; }

    void sentence(const QString &text);
    void small(const QString &text);
    void text(const QString &text);
    void fact(const QString &label, const QString &text);
    void item(const QString &text, const QString &label = {},
        ReportBlock::Tone tone = ReportBlock::Tone::Plain);
    void mark(const QString &label, const QString &text, ReportBlock::Tone tone);
    bool isEmpty() const { return m_section.blocks.empty(); }
    /// Puts it on the paper unless it is empty.
    void putOn(ReportPaper &paper);

private:
    void add(ReportBlock::Kind kind, const QString &text, const QString &label = {},
        ReportBlock::Tone tone = ReportBlock::Tone::Plain);

    ReportSection m_section;
};

} // namespace comity
