#include "ui/imports/question_view.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/imports/account_choice.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

QuestionView::QuestionView(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, TextStyle::Verdict))
    , m_sentence(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_directions(new QWidget)
    , m_columns(
          makeButton(tr("&Choose columns…"), ButtonKind::Primary, {}, this, ButtonSize::Large))
    , m_account(new AccountChoice(AccountChoice::Answer::ByButton))
{
    m_title->setObjectName(u"questionTitle"_s);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    auto *row = new QHBoxLayout(m_directions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    m_first = addDirection(
        tr("People who &follow me"), u"listFollowers"_s, formats::ListKind::Followers, row);
    addDirection(tr("People &I follow"), u"listFollowing"_s, formats::ListKind::Following, row);
    row->addStretch();
    QPushButton *discard = makeButton(tr("Leave it"), ButtonKind::Link, {}, this);
    discard->setObjectName(u"questionDiscard"_s);

    auto *card = new QFrame;
    card->setProperty("kind", u"card"_s);
    card->setMaximumWidth(scaled(720));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(8));
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    texts->addSpacing(scaled(6));
    texts->addWidget(m_directions);
    texts->addWidget(m_columns, 0, Qt::AlignLeft);
    texts->addWidget(m_account);
    texts->addSpacing(scaled(4));
    texts->addWidget(discard, 0, Qt::AlignLeft);
    auto *inside = new QHBoxLayout(card);
    inside->setContentsMargins(scaled(24), scaled(22), scaled(24), scaled(18));
    inside->setSpacing(scaled(18));
    inside->addWidget(new SeverityShape(Severity::Note, card, 30), 0, Qt::AlignTop);
    inside->addLayout(texts, 1);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(scaled(16), scaled(44), scaled(16), scaled(16));
    middle->addStretch(1);
    middle->addWidget(card, 20);
    middle->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(middle);
    column->addStretch();
    connect(m_account, &AccountChoice::chosen, this, &QuestionView::accountChosen);
    m_columns->setObjectName(u"chooseColumns"_s);
    connect(m_columns, &QPushButton::clicked, this, &QuestionView::columnsAsked);
    connect(discard, &QPushButton::clicked, this, &QuestionView::discardAsked);
}

QPushButton *QuestionView::addDirection(
    const QString &text, const QString &name, formats::ListKind kind, QBoxLayout *row)
{
    QPushButton *button = makeButton(text, ButtonKind::Normal, {}, m_directions, ButtonSize::Large);
    button->setObjectName(name);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT directionChosen(kind); });
    return button;
}

void QuestionView::askDirection(const QString &fileName)
{
    m_title->setText(tr("Who is listed in %1?").arg(singleLine(fileName)));
    m_sentence->setText(tr("The file does not say it. Nothing is saved yet; you see everything "
                           "before that."));
    m_directions->show();
    m_account->hide();
    m_columns->hide();
}

void QuestionView::askColumns(const QString &fileName)
{
    m_title->setText(tr("Which columns of %1 name people?").arg(singleLine(fileName)));
    m_sentence->setText(tr("It is a table, and the names of its columns say nothing that Comity "
                           "knows. Nothing is saved yet; you see everything before that."));
    m_directions->hide();
    m_account->hide();
    m_columns->show();
}

void QuestionView::askAccount(const QString &fileName, const std::vector<Account> &accounts,
    const QString &network, std::optional<AccountId> likely)
{
    m_title->setText(tr("Whose list is %1?").arg(singleLine(fileName)));
    m_sentence->setText(tr("The file does not say which of your accounts it belongs to. Nothing is "
                           "saved yet."));
    m_account->setAccounts(accounts, network, likely);
    m_directions->hide();
    m_columns->hide();
    m_account->show();
}

void QuestionView::focusAnswer()
{
    if (!m_columns->isHidden()) {
        m_columns->setFocus();
    } else if (m_directions->isHidden()) {
        m_account->focusAnswer();
    } else {
        m_first->setFocus();
    }
}

void QuestionView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), color(Token::Alt, palette()));
}

} // namespace comity::ui
