#pragma once

#include <QSet>
#include <QString>

namespace comity {

/// The words that networks use themselves, resources/formats/words.txt: all that an anonymised
/// sample may show of an export. Any thread.
class FormatWords
{
public:
    static const FormatWords &builtIn();

    /// Whether this is one of the formats' own keys, columns, labels or names, however it is spelt:
    /// `FansList`, `fans_list`.
    bool knows(QStringView phrase) const;
    /// The phrase with every part that is no word of a format replaced by its length:
    /// `relationships_inner_circle` is `relationships_<5>_<6>`.
    QString withKnownParts(QStringView phrase) const;
    /// A path inside an export, with its folders and the number and ending of its file.
    QString maskedPath(const QString &path) const;
    /// What a notice or error says of a file, for strangers: `item 3, byte 420` stays as it is.
    QString maskedText(const QString &text) const;

private:
    explicit FormatWords(const QString &list);
    bool knowsPart(QStringView part) const;

    QSet<QString> m_phrases;
    QSet<QString> m_parts;
};

} // namespace comity
