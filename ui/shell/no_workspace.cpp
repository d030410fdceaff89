#include "ui/shell/no_workspace.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/error_card.h"
#include "ui/common/plain_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

using Code = Error::Code;

namespace {

bool isDamage(const Error &error)
{
    return error.code == Code::DamagedDatabase || error.code == Code::Database;
}

/// A backup can stand in for a file that is there and cannot be used.
bool canBeRestored(const Error &error)
{
    return isDamage(error) || error.code == Code::ForeignDatabase
        || error.code == Code::NotADatabase;
}

QStringList adviceFor(const Error &error, const Wording::Explanation &told, const QString &file)
{
    if (isDamage(error)) {
        return {NoWorkspace::tr("Repair a copy: what can be read is saved to a new workspace, and "
                                "%1 stays as it is.")
                    .arg(file),
            NoWorkspace::tr("Or restore a backup. Automatic ones lie beside it in %1-backups.")
                .arg(file)};
    }
    QStringList advice;
    if (!told.advice.isEmpty()) {
        advice += singleLine(told.advice);
    }
    advice += error.code == Code::Cancelled
        ? NoWorkspace::tr("Open it again when you have the time, or open another workspace.")
        : NoWorkspace::tr("Or go on with another workspace.");
    return advice;
}

} // namespace

NoWorkspace::NoWorkspace(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_opening(new PlainLabel({}, TextStyle::Verdict, Tone::Muted))
    , m_card(new ErrorCard)
{
    setObjectName(u"noWorkspace"_s);
    m_opening->setObjectName(u"openingText"_s);
    m_opening->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_opening);
    m_stack->addWidget(m_card);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_stack);
}

void NoWorkspace::showOpening(const QString &path)
{
    m_opening->setText(tr("Opening %1…").arg(singleLine(QFileInfo(path).completeBaseName())));
    m_stack->setCurrentWidget(m_opening);
    Q_EMIT shown(path);
}

QPushButton *NoWorkspace::addWay(
    const QString &text, const QString &name, const QString &icon, void (NoWorkspace::*asked)())
{
    QPushButton *button = m_card->addButton(text, icon);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, asked);
    return button;
}

void NoWorkspace::showTrouble(const Error &error, const Wording &wording, const QString &path)
{
    const QString file = singleLine(QFileInfo(path).fileName());
    const Wording::Explanation told = wording.explain(error);
    ErrorCard::Content content;
    content.title = error.code == Code::Cancelled
        ? tr("%1 was not opened").arg(file)
        : singleLine(QString(told.happened).replace(path, file));
    content.unharmedTitle = singleLine(told.unharmed);
    content.advice = adviceFor(error, told, file);
    content.details = toText(error.code);
    if (!error.detail.isEmpty()) {
        content.details += u'\n' + error.detail;
    }
    m_card->setContent(content);

    m_card->clearButtons();
    const auto open = [this] {
        return addWay(
            tr("&Open another…"), u"openAnother"_s, u"document-open"_s, &NoWorkspace::openAsked);
    };
    const auto retry = [this] {
        return addWay(
            tr("&Try again"), u"openAgain"_s, u"view-refresh"_s, &NoWorkspace::retryAsked);
    };
    QPushButton *first = isDamage(error) ? addWay(tr("&Repair a copy…"), u"repairCopy"_s,
                             u"document-save"_s, &NoWorkspace::repairAsked)
        : error.code == Code::Cancelled  ? retry()
                                         : open();
    if (canBeRestored(error)) {
        addWay(tr("Re&store a backup…"), u"restoreBackup"_s, u"view-history"_s,
            &NoWorkspace::restoreAsked);
    }
    isDamage(error) || error.code == Code::Cancelled ? open() : retry();
    m_stack->setCurrentWidget(m_card);
    Q_EMIT shown(path);
    first->setFocus();
}

} // namespace comity::ui
