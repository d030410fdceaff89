#include "model/base/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>
#include <array>
#include <utility>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr auto errorNames = std::to_array<std::pair<Error::Code, const char *>>({
    {Error::Code::Cancelled, "cancelled"},
    {Error::Code::Usage, "usage"},
    {Error::Code::FileMissing, "file-missing"},
    {Error::Code::FileUnreadable, "file-unreadable"},
    {Error::Code::FileEmpty, "file-empty"},
    {Error::Code::UnknownFormat, "unknown-format"},
    {Error::Code::FormatBroken, "format-broken"},
    {Error::Code::FormatRefused, "format-refused"},
    {Error::Code::ArchiveBroken, "archive-broken"},
    {Error::Code::ArchiveTooLarge, "archive-too-large"},
    {Error::Code::ArchiveUnsafe, "archive-unsafe"},
    {Error::Code::NothingFound, "nothing-found"},
    {Error::Code::AccountUnknown, "account-unknown"},
    {Error::Code::AccountMismatch, "account-mismatch"},
    {Error::Code::ListUnknown, "list-unknown"},
    {Error::Code::NoSuchAccount, "no-such-account"},
    {Error::Code::NoSuchImport, "no-such-import"},
    {Error::Code::AlreadyUndone, "already-undone"},
    {Error::Code::NoSuchPlan, "no-such-plan"},
    {Error::Code::BadSmartList, "bad-smart-list"},
    {Error::Code::OpenBatchExists, "open-batch-exists"},
    {Error::Code::PlanClosed, "plan-closed"},
    {Error::Code::PlanFileForeign, "plan-file-foreign"},
    {Error::Code::PlanFileOther, "plan-file-other"},
    {Error::Code::ExportRefused, "export-refused"},
    {Error::Code::NoSuchList, "no-such-list"},
    {Error::Code::ListExists, "list-exists"},
    {Error::Code::ListUnnamed, "list-unnamed"},
    {Error::Code::ListIsSmart, "list-is-smart"},
    {Error::Code::ListNotForDemoting, "list-not-for-demoting"},
    {Error::Code::ValueRefused, "value-refused"},
    {Error::Code::PermissionUnproved, "permission-unproved"},
    {Error::Code::WorkspaceChanged, "workspace-changed"},
    {Error::Code::WorkspaceMissing, "workspace-missing"},
    {Error::Code::WorkspaceExists, "workspace-exists"},
    {Error::Code::WorkspaceLocked, "workspace-locked"},
    {Error::Code::WorkspaceReadOnly, "workspace-read-only"},
    {Error::Code::NewerDatabase, "newer-database"},
    {Error::Code::ForeignDatabase, "foreign-database"},
    {Error::Code::NotADatabase, "not-a-database"},
    {Error::Code::DamagedDatabase, "damaged-database"},
    {Error::Code::DiskFull, "disk-full"},
    {Error::Code::Database, "database"},
});

void collect(const YAML::Node &node, const QString &prefix, QHash<QString, QString> &into)
{
    for (const auto &entry : node) {
        const QString key = prefix + QString::fromStdString(entry.first.as<std::string>());
        if (entry.second.IsMap()) {
            collect(entry.second, key + u'/', into);
        } else {
            into.insert(key, QString::fromStdString(entry.second.as<std::string>()));
        }
    }
}

/// `group` begins the groups of the files: empty, or `findings/`.
void loadFolder(const QDir &folder, const QString &group, QHash<QString, QString> &into)
{
    const QStringList files = folder.entryList({u"*.yml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            const YAML::Node root = YAML::Load(file.readAll().toStdString());
            collect(root, group + name.chopped(4) + u'/', into);
        }
    }
}

void loadLanguage(const QString &code, QHash<QString, QString> &into)
{
    const QDir folder(u":/comity/language/"_s + code);
    loadFolder(folder, {}, into);
    const QStringList inner = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : inner) {
        loadFolder(folder.filePath(name), name + u'/', into);
    }
}

QLocale plainDigits()
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

QString numberIn(const QString &argument, const QLocale &locale)
{
    bool isNumber = false;
    const qint64 number = argument.toLongLong(&isNumber);
    return isNumber ? locale.toString(number) : argument;
}

/// A day stays as it is for whoever has no language.
QString dayIn(const QString &argument, const QLocale &locale)
{
    const QDate day = QDate::fromString(argument, Qt::ISODate);
    return day.isValid() && locale.language() != QLocale::C ? locale.toString(day, u"d MMM yyyy"_s)
                                                            : argument;
}

QString filled(
    const QString &pattern, const QStringList &arguments, const QLocale &numbers = plainDigits())
{
    // Backwards, so that %12 is not taken for %1; one pass, so that an argument that holds
    // "%2" stays what it is.
    QString out;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) != u'%') {
            out += pattern.at(i);
            continue;
        }
        const QChar kind = i + 1 < pattern.size() ? pattern.at(i + 1) : QChar();
        const qsizetype begin = i + (kind == u'L' || kind == u'D' ? 2 : 1);
        qsizetype end = begin;
        while (end < pattern.size() && pattern.at(end).isDigit() && end < begin + 2) {
            ++end;
        }
        const int index = QStringView(pattern).mid(begin, end - begin).toInt();
        if (index >= 1 && index <= arguments.size()) {
            const QString &argument = arguments.at(index - 1);
            out += kind == u'L' ? numberIn(argument, numbers)
                : kind == u'D'  ? dayIn(argument, numbers)
                                : argument;
            i = end - 1;
        } else {
            out += pattern.at(i);
        }
    }
    return out;
}

} // namespace

Wording Wording::forLanguage(const QString &code)
{
    Wording wording;
    loadLanguage(u"en"_s, wording.m_sentences);
    if (code != u"en") {
        loadLanguage(code, wording.m_sentences);
    }
    return wording;
}

bool Wording::has(QStringView group, QStringView code) const
{
    const QString key = group.toString() + u'/' + code.toString();
    return m_sentences.contains(key) || m_sentences.contains(key + u"/other"_s)
        || m_sentences.contains(key + u"/happened"_s);
}

QString Wording::sentence(QStringView group, QStringView code, const QStringList &arguments) const
{
    return sentence(group, code, arguments, plainDigits());
}

QString Wording::sentence(
    QStringView group, QStringView code, const QStringList &arguments, const QLocale &numbers) const
{
    const QString key = group.toString() + u'/' + code.toString();
    auto found = m_sentences.constFind(key);
    if (found == m_sentences.cend()) {
        const bool one = !arguments.isEmpty() && arguments.first() == u"1";
        found = m_sentences.constFind(key + (one ? u"/one"_s : u"/other"_s));
    }
    Q_ASSERT_X(found != m_sentences.cend(), "Wording", qPrintable(key));
    return found == m_sentences.cend() ? code.toString() : filled(*found, arguments, numbers);
}

QStringList Wording::codes(QStringView group) const
{
    QStringList out;
    const QString prefix = group.toString() + u'/';
    for (auto it = m_sentences.cbegin(); it != m_sentences.cend(); ++it) {
        if (it.key().startsWith(prefix)) {
            const QString code = it.key().mid(prefix.size()).section(u'/', 0, 0);
            if (!out.contains(code)) {
                out += code;
            }
        }
    }
    out.sort();
    return out;
}

Wording::Explanation Wording::explain(const Error &error) const
{
    const QString key = u"errors/"_s + toText(error.code);
    const bool isExport = error.code == Error::Code::ExportRefused;
    if ((isExport || error.code == Error::Code::FormatRefused) && error.arguments.size() > 1) {
        // Each reason to refuse has its own way out.
        const QString reason
            = (isExport ? u"following_file/"_s : u"refused/"_s) + error.arguments.at(1);
        if (m_sentences.contains(reason + u"/happened"_s)) {
            return {filled(m_sentences.value(reason + u"/happened"_s), error.arguments),
                m_sentences.value(key + u"/unharmed"_s),
                filled(m_sentences.value(reason + u"/advice"_s), error.arguments)};
        }
    }
    return {filled(m_sentences.value(key + u"/happened"_s), error.arguments),
        filled(m_sentences.value(key + u"/unharmed"_s), error.arguments),
        filled(m_sentences.value(key + u"/advice"_s), error.arguments)};
}

QString Wording::oneLine(const Error &error) const
{
    const Explanation parts = explain(error);
    QStringList line;
    for (QString part : {parts.happened, parts.unharmed, parts.advice}) {
        if (part.endsWith(u'.')) {
            part.chop(1);
        }
        if (!part.isEmpty()) {
            line += part;
        }
    }
    return line.join(u"; "_s);
}

QString toText(Error::Code code)
{
    const auto *found
        = std::ranges::find(errorNames, code, &decltype(errorNames)::value_type::first);
    Q_ASSERT(found != errorNames.end());
    return QString::fromLatin1(found->second);
}

QList<Error::Code> allErrorCodes()
{
    QList<Error::Code> codes;
    for (const auto &[code, name] : errorNames) {
        codes += code;
    }
    return codes;
}

} // namespace comity
