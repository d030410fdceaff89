#include "app/cli/call.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/networks/catalogue.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

Result<ImportRequest::AccountName> accountNameFromText(const QString &text)
{
    const QString network = text.section(u':', 0, 0).toLower();
    QString handle = text.section(u':', 1);
    if (handle.startsWith(u'@')) {
        handle.remove(0, 1);
    }
    if (network.isEmpty() || handle.isEmpty()) {
        return usage(u"--account wants NETWORK:HANDLE, such as x:yourhandle, not %1"_s.arg(text));
    }
    const auto &catalogue = networks::Catalogue::builtIn();
    if (catalogue.find(network) == nullptr) {
        QStringList known;
        for (const networks::Network &one : catalogue.networks()) {
            known += one.code;
        }
        return usage(
            u"There is no network %1; these are known: %2"_s.arg(network, known.join(u", "_s)));
    }
    return ImportRequest::AccountName {network, handle};
}

} // namespace

tl::unexpected<Error> usage(const QString &whatIsWrong)
{
    return failure(Error::Code::Usage, {whatIsWrong});
}

Dated momentFromText(const QString &text)
{
    static const QRegularExpression dayOnly(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (dayOnly.match(text).hasMatch()) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? Dated::day(noonUtc(day)) : Dated();
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid() || !text.contains(u'T')) {
        return {};
    }
    if (moment.timeSpec() == Qt::LocalTime) {
        moment.setTimeSpec(Qt::UTC);
        return Dated::local(moment.toSecsSinceEpoch());
    }
    return Dated::exact(moment.toSecsSinceEpoch());
}

Call::Call(const QCommandLineParser &options, Console &console, const std::stop_token &stop)
    : m_options(options)
    , m_console(console)
    , m_job {stop, [&console](const Progress &progress) { console.show(progress); }}
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
{
}

Result<void> Call::readCommonOptions()
{
    if (m_options.isSet(u"as-of"_s)) {
        const QString text = m_options.value(u"as-of"_s);
        const Dated moment = momentFromText(text);
        if (!moment.isKnown()) {
            return usage(
                u"--as-of wants a moment such as 2026-05-14T09:00:00Z, not %1"_s.arg(text));
        }
        m_clock = fixedClock(QDateTime::fromSecsSinceEpoch(moment.at, Qt::UTC));
    }
    if (m_options.isSet(u"account"_s)) {
        auto name = accountNameFromText(m_options.value(u"account"_s));
        if (!name) {
            return tl::unexpected(name.error());
        }
        m_account = *name;
    }
    return {};
}

Result<QString> Call::workspace() const
{
    if (m_options.isSet(u"workspace"_s)) {
        const QString path = m_options.value(u"workspace"_s);
        return path.isEmpty() ? Result<QString>(usage(u"--workspace wants a file"_s)) : path;
    }
    const QString last = m_settings.lastWorkspace();
    if (last.isEmpty()) {
        return usage(u"Which workspace is meant? None was opened before: --workspace FILE"_s);
    }
    return last;
}

Result<Account> Call::account(SQLite::Database &database) const
{
    const AccountsStore store(database);
    if (m_account) {
        return store.find(m_account->network + u':' + m_account->handle);
    }
    const std::vector<Account> all = store.all();
    if (all.size() == 1) {
        return all.front();
    }
    if (all.empty()) {
        return usage(u"There is no account in this workspace yet: import an export first"_s);
    }
    QStringList names;
    for (const Account &one : all) {
        names += one.label();
    }
    return usage(u"Which account is meant? --account with one of: "_s + names.join(u", "_s));
}

Result<std::optional<int>> Call::number(const QString &option, int least, int most) const
{
    if (!m_options.isSet(option)) {
        return std::optional<int>();
    }
    bool isNumber = false;
    const int value = m_options.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        return usage(u"--%1 wants a number from %2 to %3, not %4"_s.arg(
            option, QString::number(least), QString::number(most), m_options.value(option)));
    }
    return std::optional<int>(value);
}

} // namespace comity::cli
