#include "model/review/pack_reader.h"

#include "model/review/text_facts/phrase_parser.h"
#include "model/review/yaml_fields.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

using yaml::lineOf;
using yaml::numberOf;
using yaml::readDocument;
using yaml::textOf;
using yaml::textOr;
using yaml::textsOf;
using yaml::Wrong;

QSet<QString> foldedSet(const YAML::Node &node)
{
    QSet<QString> set;
    for (const QString &word : textsOf(node)) {
        set.insert(foldedWord(word));
    }
    return set;
}

struct EntryMarks
{
    QString sort = {};
    int strength = 1;
    bool isNegatable = true;
};

class LexiconReader
{
public:
    LexiconReader(Lexicons &lexicons, const QString &name)
        : m_lexicons(lexicons)
        , m_name(name)
    {
        lexicons.number(name);
    }

    void read(const YAML::Node &lexicon)
    {
        if (!lexicon.IsMap()) {
            throw Wrong {m_name + u" has no languages"_s, lineOf(lexicon)};
        }
        for (const auto &language : lexicon) {
            const QString code = textOf(language.first);
            for (const YAML::Node &entry : language.second) {
                readEntry(code, entry);
            }
        }
    }

private:
    void readEntry(const QString &language, const YAML::Node &entry)
    {
        if (entry.IsScalar()) {
            add(language, textOf(entry), {}, lineOf(entry));
            return;
        }
        EntryMarks marks;
        marks.sort = textOr(entry["sort"], {});
        marks.strength = textOr(entry["strength"], u"1"_s).toInt();
        marks.isNegatable = textOr(entry["negatable"], u"true"_s) == "true"_L1;
        const YAML::Node phrases = entry["phrases"] ? entry["phrases"] : entry["phrase"];
        if (!phrases) {
            throw Wrong {m_name + u": an entry without phrases"_s, lineOf(entry)};
        }
        for (const QString &phrase : textsOf(phrases)) {
            add(language, phrase, marks, lineOf(entry));
        }
    }

    void add(const QString &language, const QString &phrase, const EntryMarks &marks, int line)
    {
        const auto added = m_lexicons.add(
            language, m_name, marks.sort, marks.strength, marks.isNegatable, phrase);
        if (!added) {
            throw Wrong {m_name + u": "_s + added.error().detail, line};
        }
    }

    Lexicons &m_lexicons;
    QString m_name;
};

void readWords(const YAML::Node &words, const QString &prefix, QHash<QString, QStringList> &into)
{
    for (const auto &list : words) {
        const QString name = prefix + textOf(list.first);
        if (list.second.IsMap()) {
            readWords(list.second, name + u'.', into);
        } else {
            into.insert(name, textsOf(list.second));
        }
    }
}

QStringList exampleTexts(const YAML::Node &examples)
{
    QStringList texts;
    for (const YAML::Node &example : examples) {
        texts += textOf(example["text"]);
    }
    return texts;
}

RulePack packOf(const YAML::Node &root, Lexicons &lexicons)
{
    RulePack pack;
    pack.id = textOf(root["id"]);
    pack.category = textOr(root["category"], {});
    pack.priority = textOr(root["priority"], u"1"_s).toInt();
    pack.sources = textsOf(root["source"]);
    if (root["severity"]) {
        const auto severity = severityFromText(textOf(root["severity"]));
        if (!severity) {
            throw Wrong {u"no such severity"_s, lineOf(root["severity"])};
        }
        pack.severity = *severity;
    }
    for (const auto &setting : root["settings"]) {
        pack.settings.insert(textOf(setting.first), numberOf(setting.second));
    }
    if (root["words"]) {
        readWords(root["words"], {}, pack.words);
    }
    if (const YAML::Node examples = root["examples"]) {
        pack.flagged = exampleTexts(examples["flag"]);
        pack.left = exampleTexts(examples["leave"]);
    }
    for (const auto &lexicon : root["lexicons"]) {
        LexiconReader(lexicons, pack.id + u'.' + textOf(lexicon.first)).read(lexicon.second);
    }
    return pack;
}

LanguageWords wordsOf(const YAML::Node &root)
{
    LanguageWords words;
    words.code = textOf(root["code"]);
    words.functionWords = foldedSet(root["function_words"]);
    words.stopWords = foldedSet(root["stop_words"]);
    words.abbreviations = foldedSet(root["abbreviations"]);
    words.elisions = foldedSet(root["elisions"]);
    words.negators = textsOf(root["negators"]);
    words.negatorsAfter = textsOf(root["negators_after"]);
    for (const auto &set : root["sets"]) {
        words.sets.insert_or_assign(textOf(set.first), textsOf(set.second));
    }
    return words;
}

} // namespace

Result<LanguageWords> readLanguage(const QByteArray &text, const QString &file)
{
    return readDocument<LanguageWords>(
        text, file, [](const YAML::Node &root) { return wordsOf(root); });
}

Result<RulePack> readPack(const QByteArray &text, const QString &file, Lexicons &lexicons)
{
    return readDocument<RulePack>(
        text, file, [&lexicons](const YAML::Node &root) { return packOf(root, lexicons); });
}

} // namespace comity::review
