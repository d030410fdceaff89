#include "ui/accounts/account_facts.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

QString accountFactName(const QString &name)
{
    static const QList<std::pair<QString, const char *>> names {
        {u"bio"_s, QT_TRANSLATE_NOOP("AccountFacts", "Bio")},
        {u"location"_s, QT_TRANSLATE_NOOP("AccountFacts", "Place")},
        {u"website"_s, QT_TRANSLATE_NOOP("AccountFacts", "Link")},
        {u"avatar"_s, QT_TRANSLATE_NOOP("AccountFacts", "Photo")}};
    for (const auto &[code, word] : names) {
        if (code == name) {
            return QCoreApplication::translate("AccountFacts", word);
        }
    }
    return name;
}

QString accountFactSource(const AccountFact &fact)
{
    const QString date = dateText(fact.at, QTimeZone::systemTimeZone());
    return fact.isByHand ? AccountFacts::tr("%1, by hand").arg(date)
                         : AccountFacts::tr("%1, from an import").arg(date);
}

AccountFacts::AccountFacts(bool isWritable, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"accountFacts"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    for (const QString &name : {u"bio"_s, u"location"_s, u"website"_s, u"avatar"_s}) {
        Row row {name, new PlainLabel, new PlainLabel({}, TextStyle::Small, Tone::Muted),
            makeButton(tr("Change…"), ButtonKind::Quiet)};
        row.value->setObjectName(u"fact-"_s + name);
        row.value->setWordWrap(true);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.change->setObjectName(u"change-"_s + name);
        row.change->setAccessibleName(tr("Change: %1").arg(accountFactName(name)));
        row.change->setEnabled(isWritable);
        connect(
            row.change, &QPushButton::clicked, this, [this, name] { Q_EMIT changeAsked(name); });
        const int line = 2 * int(m_rows.size());
        grid->addWidget(
            new PlainLabel(accountFactName(name), TextStyle::Body, Tone::Muted), line, 0);
        grid->addWidget(row.value, line, 1);
        grid->addWidget(row.change, line, 2, 2, 1, Qt::AlignTop);
        grid->addWidget(row.source, line + 1, 1);
        m_rows.push_back(row);
    }
}

void AccountFacts::show(const AccountRecord &record)
{
    for (const Row &row : m_rows) {
        const auto fact = record.fact(row.name);
        // Of a photo an export tells an address, which says nothing.
        const bool isAddress = fact && row.name == u"avatar" && !fact->isByHand;
        row.value->setText(!fact   ? unknownText()
                : fact->isAbsent() ? tr("None")
                : isAddress        ? tr("Set")
                                   : singleLine(fact->value));
        row.source->setText(fact ? accountFactSource(*fact) : tr("Not in any import yet"));
    }
}

} // namespace comity::ui
