#include "ui/drafts/dialogs/reason_dialogs.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

QWidget *severityLine(Severity severity, const QString &text)
{
    auto *row = new QWidget;
    auto *label = new PlainLabel(text);
    label->setWordWrap(true);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addWidget(new SeverityShape(severity), 0, Qt::AlignTop);
    line->addWidget(label, 1);
    return row;
}

} // namespace

CopyAnywayDialog::CopyAnywayDialog(const QStringList &blockers, QWidget *parent)
    : FramedDialog(u"copyAnywayDialog"_s, tr("Copy anyway?"), {500, 320}, parent)
    , m_reason(lineField(u"copyAnywayReason"_s, {}, 400))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Your reason and your name stay with this draft for ever. Nobody who asked us to stop "
           "is "
           "offered for copying all the same.")));
    auto *form = new FieldForm;
    for (const QString &blocker : blockers) {
        form->addWide(severityLine(Severity::Stop, blocker));
    }
    form->add(tr("&Why"), m_reason, tr("One sentence that you would read out to them."));
    form->end();
    addPart(makeDialogScroll(form, windowTitle()), 1);
    auto *act = makeButton(tr("&Copy anyway"), ButtonKind::Primary);
    act->setObjectName(u"copyAnyway"_s);
    act->setEnabled(false);
    addFoot(act);
    connect(m_reason, &QLineEdit::textChanged, act,
        [act](const QString &text) { act->setEnabled(!text.trimmed().isEmpty()); });
    connect(act, &QPushButton::clicked, this, [this] {
        const QString reason = m_reason->text().trimmed();
        accept();
        Q_EMIT copyAnyway(reason);
    });
    m_reason->setFocus();
}

bool PutAsideDialog::mayBePutAside(QStringView rule)
{
    return rule != u"opted-out";
}

PutAsideDialog::PutAsideDialog(
    const QString &rule, const QString &title, const QString &whom, QWidget *parent)
    : FramedDialog(u"putAsideDialog"_s, tr("Put this finding aside"),
        mayBePutAside(rule) ? QSize(480, 380) : QSize(480, 200), parent)
    , m_reason(textField(u"putAsideReason"_s, 3))
    , m_howLong(new QButtonGroup(this))
{
    const bool mayBe = mayBePutAside(rule);
    const QString about
        = whom.isEmpty() ? title : tr("%1: %2", "a person, a finding").arg(whom, title);
    addPart(makeDialogHead(windowTitle(),
        mayBe ? about
              : about + u'\n'
                + tr("Nothing puts that aside but a new word of theirs, recorded as their "
                     "permission.")));
    if (!mayBe) {
        auto *close = makeButton(tr("&Close"));
        close->setObjectName(u"closePutAside"_s);
        connect(close, &QPushButton::clicked, this, &QDialog::reject);
        addPart(new QWidget, 1, false);
        addPart(makeDialogFoot(nullptr, {close}));
        m_reason->setParent(this);
        m_reason->hide();
        return;
    }
    addPart(makeDialogScroll(makeForm(), windowTitle()), 1);
    auto *act = makeButton(tr("&Put aside"), ButtonKind::Primary);
    act->setObjectName(u"putAside"_s);
    act->setEnabled(false);
    addFoot(act);
    connect(m_reason, &QPlainTextEdit::textChanged, act,
        [this, act] { act->setEnabled(!textOf(*m_reason).isEmpty()); });
    connect(act, &QPushButton::clicked, this, [this] {
        const QString reason = textOf(*m_reason);
        const auto howLong = static_cast<AsideFor>(m_howLong->checkedId());
        accept();
        Q_EMIT putAside(reason, howLong);
    });
    m_reason->setFocus();
}

QWidget *PutAsideDialog::makeForm()
{
    auto *form = new FieldForm;
    form->add(tr("&Reason"), m_reason,
        tr("Why it does not hold here. It comes back by itself when the words or the facts "
           "change."));
    const std::initializer_list<std::pair<AsideFor, QString>> choices {
        {AsideFor::ThisDraft, tr("For this &draft")}, {AsideFor::ThirtyDays, tr("For &30 days")},
        {AsideFor::Good, tr("For &good")}};
    for (const auto &[howLong, text] : choices) {
        auto *choice = new QRadioButton(text);
        choice->setObjectName(u"asideFor-%1"_s.arg(static_cast<int>(howLong)));
        choice->setChecked(howLong == AsideFor::ThisDraft);
        m_howLong->addButton(choice, static_cast<int>(howLong));
        form->addWide(choice);
    }
    form->end();
    return form;
}

bool SecondReaderDialog::isAnother(const QString &name, const QString &author)
{
    const auto plain = [](const QString &text) {
        return QString::fromStdString(folded(text.simplified().toStdString()));
    };
    return !plain(name).isEmpty() && plain(name) != plain(author);
}

SecondReaderDialog::SecondReaderDialog(const QString &author, QWidget *parent)
    : FramedDialog(u"secondReaderDialog"_s, tr("A second reader"), {480, 320}, parent)
    , m_who(lineField(u"secondReader"_s, {}, 120))
    , m_note(textField(u"secondReaderNote"_s, 3))
{
    addPart(makeDialogHead(windowTitle(),
        author.isEmpty()
            ? tr("Somebody else reads it as the people will who get it.")
            : tr("Somebody else than %1 reads it as the people will who get it.").arg(author)));
    auto *hint = severityLine(Severity::Stop, tr("The author cannot be the second reader."));
    hint->setObjectName(u"secondReaderHint"_s);
    hint->setVisible(false);
    auto *form = new FieldForm;
    form->add(tr("&Name"), m_who);
    form->addWide(hint);
    form->add(tr("What they &said"), m_note);
    form->end();
    addPart(makeDialogScroll(form, windowTitle()), 1);
    auto *act = makeButton(tr("&Record"), ButtonKind::Primary);
    act->setObjectName(u"recordSecondReader"_s);
    act->setEnabled(false);
    addFoot(act);
    connect(m_who, &QLineEdit::textChanged, this, [=](const QString &name) {
        act->setEnabled(isAnother(name, author));
        hint->setVisible(!name.trimmed().isEmpty() && !isAnother(name, author));
    });
    connect(act, &QPushButton::clicked, this, [this] {
        const QString who = m_who->text().simplified();
        const QString note = textOf(*m_note);
        accept();
        Q_EMIT secondRead(who, note);
    });
    m_who->setFocus();
}

} // namespace comity::ui
