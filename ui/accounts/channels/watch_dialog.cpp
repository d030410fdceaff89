#include "ui/accounts/channels/watch_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/tiles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize firstSize(520, 360);
constexpr int noteHeight = 90; ///< px at 100 %
constexpr int mostOfNote = 1'000; ///< characters

} // namespace

WatchDialog::WatchDialog(
    const NetworkWatch &watch, const QStringList &free, QDate today, QWidget *parent)
    : FramedDialog(u"watchDialog"_s,
        watch.network.isEmpty() ? tr("Watch a network")
                                : tr("Watch %1").arg(networkName(watch.network)),
        firstSize, parent)
    , m_watch(watch)
{
    addPart(makeDialogHead(windowTitle(),
        tr("On the day you set, it is due on Today. Once you have looked, it comes again after six "
           "months, or on another day that you set here.")));
    addPart(makeDialogScroll(makeForm(free, today), tr("What to watch")), 1);
    auto *act = makeButton(tr("&Save"), ButtonKind::Primary);
    act->setObjectName(u"saveWatch"_s);
    connect(act, &QPushButton::clicked, this, &WatchDialog::save);
    addFoot(act, watch.network.isEmpty() ? nullptr : makeRemove());
}

QWidget *WatchDialog::makeForm(const QStringList &free, QDate today)
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(10));
    grid->setColumnStretch(1, 1);
    m_network = new QComboBox;
    m_network->setObjectName(u"watchNetwork"_s);
    for (const QString &code : m_watch.network.isEmpty() ? free : QStringList {m_watch.network}) {
        m_network->addItem(networkName(code), code);
    }
    m_network->setEnabled(m_watch.network.isEmpty());
    m_note = new QPlainTextEdit(m_watch.note);
    m_note->setObjectName(u"watchNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(scaled(noteHeight));
    m_note->setPlaceholderText(tr("What paying accounts get, what the archive holds, who leaves"));
    m_hasDay = new QCheckBox(tr("Look again &on"));
    m_hasDay->setObjectName(u"watchHasDay"_s);
    m_hasDay->setChecked(m_watch.network.isEmpty() || m_watch.againOn);
    m_day = new DateField(m_watch.againOn.value_or(today.addMonths(usualWatchMonths)));
    m_day->setObjectName(u"watchDay"_s);
    m_day->setAccessibleName(tr("Day to look again"));
    m_day->setEnabled(m_hasDay->isChecked());
    connect(m_hasDay, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    const auto label = [](const QString &text, QWidget *field) {
        auto *name = new PlainLabel(text, TextStyle::Body, Tone::Muted);
        name->setBuddy(field);
        return name;
    };
    grid->addWidget(label(tr("&Network"), m_network), 0, 0);
    grid->addWidget(m_network, 0, 1, Qt::AlignLeft);
    grid->addWidget(label(tr("What to &watch"), m_note), 1, 0, Qt::AlignTop);
    grid->addWidget(m_note, 1, 1);
    grid->addWidget(m_hasDay, 2, 0);
    grid->addWidget(m_day, 2, 1, Qt::AlignLeft);
    grid->setRowStretch(3, 1);
    return form;
}

QWidget *WatchDialog::makeRemove()
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    auto *remove = makeButton(tr("Watch no &more"));
    remove->setObjectName(u"removeWatch"_s);
    remove->setAutoDefault(false);
    row->addWidget(remove);
    row->addStretch(1);
    connect(remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removeAsked(m_watch.network);
        accept();
    });
    return part;
}

void WatchDialog::save()
{
    NetworkWatch watch = m_watch;
    watch.network = m_network->currentData().toString();
    watch.note = m_note->toPlainText().left(mostOfNote).trimmed();
    watch.againOn = m_hasDay->isChecked() ? std::optional(m_day->date()) : std::nullopt;
    if (!watch.network.isEmpty()) {
        Q_EMIT watchAsked(watch);
        accept();
    }
}

} // namespace comity::ui
