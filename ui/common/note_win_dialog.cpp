#include "ui/common/note_win_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {480, 320};
constexpr int shownLetters = 24;

} // namespace

NoteWinDialog::NoteWinDialog(const std::vector<Choice> &people, std::optional<AccountId> account,
    QDate today, QWidget *parent)
    : FramedDialog(u"noteWinDialog"_s, tr("Note a win"), size100, parent)
    , m_people(people)
    , m_account(account)
    , m_who(new QComboBox)
    , m_what(lineField(u"winWhat"_s))
    , m_source(lineField(u"winSource"_s))
    , m_day(new DateField(today))
    , m_note(makeButton(tr("&Note it"), ButtonKind::Primary))
{
    m_who->setObjectName(u"winWho"_s);
    m_who->setMinimumContentsLength(shownLetters);
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice &one : people) {
        m_who->addItem(singleLine(one.name));
    }
    m_who->addItem(tr("Nobody in particular"));
    m_day->setObjectName(u"winDay"_s);
    m_day->setMaximumDate(today);
    m_what->setPlaceholderText(tr("Bought a bike after reading a review"));
    m_note->setObjectName(u"noteWinNow"_s);
    m_note->setEnabled(false);
    auto *form = new FieldForm;
    form->add(tr("&Who"), m_who);
    form->add(tr("Wha&t"), m_what);
    form->add(tr("Where &from"), m_source, tr("A post, a call, what they said in the shop"));
    form->add(tr("&Day"), m_day);
    form->end();
    addTitle();
    addPart(form, 1);
    addFoot(m_note);
    connect(m_what, &QLineEdit::textChanged, this,
        [this] { m_note->setEnabled(!m_what->text().trimmed().isEmpty()); });
    connect(m_note, &QPushButton::clicked, this, [this] {
        const goals::NotedWin win = written();
        accept();
        Q_EMIT winNoted(win);
    });
    m_what->setFocus();
}

goals::NotedWin NoteWinDialog::written() const
{
    goals::NotedWin win;
    const auto at = static_cast<std::size_t>(m_who->currentIndex());
    if (at < m_people.size()) {
        win.person = m_people[at].person;
    }
    win.account = m_account;
    win.what = m_what->text();
    win.source = m_source->text();
    win.day = m_day->date();
    return win;
}

} // namespace comity::ui
