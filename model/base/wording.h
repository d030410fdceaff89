#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QLocale>

namespace comity {

/// Turns codes and arguments into sentences. The sentences are data, `resources/language/<code>/`,
/// so that people may read and change them without a compiler; the window and the command line
/// read the same ones. A code without a sentence is a test failure, never an empty text.
///
/// A file maps a code to a sentence, or to parts. `%1 %2 …` stand for arguments, `%L1` for one that
/// is a number, `%D1` for one that is a day (`2026-05-14`); a code may have plural forms `one` and
/// `other`, chosen by its first argument.
class Wording
{
public:
    /// The sentences that are compiled in. Falls back to English for a language we lack.
    static Wording forLanguage(const QString &code);

    /// One sentence of `group` (errors, reasons, left_out, warnings, likelihood, steps, …).
    QString sentence(QStringView group, QStringView code, const QStringList &arguments = {}) const;
    /// Numbers and days as people of `numbers` read them: 4,431, 14 May 2026. Else digits and ISO.
    QString sentence(QStringView group, QStringView code, const QStringList &arguments,
        const QLocale &numbers) const;
    bool has(QStringView group, QStringView code) const;
    /// All codes of a group, sorted: for tests and for lists of choices.
    QStringList codes(QStringView group) const;

    /// An error in three parts, as every error is told (style.md §3).
    struct Explanation
    {
        QString happened;
        QString unharmed;
        QString advice;
    };
    Explanation explain(const Error &error) const;
    /// The three parts on one line, without their full stops, divided by "; ": for the command
    /// line.
    QString oneLine(const Error &error) const;

private:
    QHash<QString, QString> m_sentences; ///< "group/code" or "group/code/form"
};

/// The stable word for an error code (`damaged-database`): key of its sentence, also for the log.
QString toText(Error::Code code);
/// Every error code, for the test that each has its sentences.
QList<Error::Code> allErrorCodes();

} // namespace comity
