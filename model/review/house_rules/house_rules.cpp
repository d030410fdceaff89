#include "model/review/house_rules/house_rules.h"

#include "model/review/house_rules/kinds.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 mostBytes = 256 * 1024;
constexpr QLatin1StringView overlayName("comity.yml");
constexpr QLatin1StringView overlayFolder("comity");
constexpr std::size_t mostFiles = 1'000;

class FolderReader
{
public:
    void read(const QString &folder)
    {
        const QDir top(folder);
        if (!top.exists()) {
            tell(folder, u"folder-missing"_s);
            return;
        }
        readStyle(top);
        for (const QFileInfo &entry :
            top.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (entry.fileName() != overlayFolder) {
                readStyle(QDir(entry.absoluteFilePath()));
            }
        }
        if (m_files == 0 && overlayFiles(folder).isEmpty() && holidayFiles(folder).isEmpty()) {
            tell(folder, u"no-rules"_s);
        }
    }

    HouseRules take()
    {
        std::ranges::sort(m_read.rules, {}, [](const RuleSet::Entry &one) { return one.pack.id; });
        std::ranges::stable_sort(
            m_read.problems, [](const RuleProblem &one, const RuleProblem &other) {
                return std::tie(one.file, one.line) < std::tie(other.file, other.line);
            });
        return std::move(m_read);
    }

private:
    void tell(const QString &file, const QString &code, const QStringList &arguments = {},
        bool isLeftOut = true)
    {
        m_read.problems.push_back({file, 0, code, arguments, isLeftOut});
    }

    void readStyle(const QDir &style);
    void readRule(const QString &style, const QFileInfo &file);
    std::optional<QByteArray> contentOf(const QFileInfo &file);
    void makeRule(const QString &id, const QString &path, const QByteArray &yaml);

    HouseRules m_read {{}, {}, std::make_shared<ProblemsWhileRunning>()};
    QStringList m_styles; ///< real paths: a link may lead to a folder again
    std::size_t m_files = 0;
};

void FolderReader::readStyle(const QDir &style)
{
    // Vale reads .yml alone, so that goes before. Links that lead nowhere are listed as well, so
    // that they can be named.
    const auto filter = QDir::Files | QDir::System | QDir::NoDotAndDotDot;
    QFileInfoList files = style.entryInfoList({u"*.yml"_s}, filter, QDir::Name)
        + style.entryInfoList({u"*.yaml"_s}, filter, QDir::Name);
    // It changes rules of Comity's own (rule_overlay.h), and is none.
    files.removeIf([](const QFileInfo &file) { return file.fileName() == overlayName; });
    const QString path = style.canonicalPath();
    if (m_styles.contains(path)) {
        tell(style.path(), u"folder-twice"_s);
        return;
    }
    m_styles.append(path);
    for (const QFileInfo &file : files) {
        if (m_files == mostFiles) {
            tell(style.path(), u"too-many-files"_s, {QString::number(mostFiles)});
            return;
        }
        ++m_files;
        readRule(QDir(style.absolutePath()).dirName(), file);
    }
}

void FolderReader::readRule(const QString &style, const QFileInfo &file)
{
    static const QRegularExpression name(
        uR"(\A[\p{L}\p{N}_ -]+\z)"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString rule = file.completeBaseName();
    const QString path = file.filePath();
    if (!name.match(style).hasMatch() || !name.match(rule).hasMatch()) {
        tell(path, u"name-refused"_s);
        return;
    }
    const QString id = style + u'.' + rule;
    const bool isThere = std::ranges::any_of(
        m_read.rules, [&id](const RuleSet::Entry &one) { return one.pack.id == id; });
    if (isThere) {
        tell(path, u"rule-twice"_s, {id});
        return;
    }
    if (const auto yaml = contentOf(file)) {
        makeRule(id, path, *yaml);
    }
}

std::optional<QByteArray> FolderReader::contentOf(const QFileInfo &file)
{
    const QString path = file.filePath();
    QFile opened(path);
    // A pipe or a device would never end.
    if (!file.isFile() || !opened.open(QIODevice::ReadOnly)) {
        tell(path, u"unreadable"_s);
        return std::nullopt;
    }
    QByteArray yaml = opened.read(mostBytes + 1);
    if (yaml.size() > mostBytes) {
        tell(path, u"too-large"_s, {QString::number(mostBytes / 1024)});
        return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(yaml);
    if (decoder.hasError() || text.contains(QChar(u'\0'))) {
        tell(path, u"not-utf8"_s);
        return std::nullopt;
    }
    return yaml;
}

void FolderReader::makeRule(const QString &id, const QString &path, const QByteArray &yaml)
{
    try {
        RuleFile file(YAML::Load(yaml.toStdString()), path, m_read.problems);
        HouseRulePointer rule = makeHouseRule(id, file);
        rule->setProblems(m_read.whileRunning);
        RulePack pack;
        pack.id = id;
        pack.category = u"house"_s;
        pack.severity = rule->head().severity;
        pack.title = QString(rule->head().message).replace("%s"_L1, u"…"_s);
        m_read.rules.push_back({std::move(pack), std::move(rule)});
    } catch (const WrongRule &wrong) {
        m_read.problems.push_back({path, wrong.line, wrong.code, wrong.arguments, true});
    } catch (const YAML::Exception &exception) {
        m_read.problems.push_back({path, exception.mark.line + 1, u"not-yaml"_s,
            {QString::fromStdString(exception.msg)}, true});
    }
}

} // namespace

QStringList overlayFiles(const QString &folder)
{
    QStringList paths;
    if (const QFileInfo one(folder + u'/' + overlayName); one.isFile()) {
        paths += one.filePath();
    }
    const QDir many(folder + u'/' + overlayFolder);
    for (const QString &name : many.entryList({u"*.yml"_s}, QDir::Files, QDir::Name)) {
        paths += many.filePath(name);
    }
    return paths;
}

HouseRules readHouseRules(const QString &folder)
{
    FolderReader reader;
    reader.read(folder);
    return reader.take();
}

QStringList holidayFiles(const QString &folder)
{
    QStringList paths;
    const QDir files(folder + u"/holidays");
    for (const QString &name : files.entryList({u"*.ics"_s}, QDir::Files, QDir::Name)) {
        paths += files.filePath(name);
    }
    return paths;
}

} // namespace comity::review
