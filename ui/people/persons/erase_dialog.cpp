#include "ui/people/persons/erase_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"
#include "ui/people/table/person_texts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {540, 560}; ///< at 100 %

void addSection(
    QVBoxLayout *column, Severity severity, const QString &title, const QStringList &sentences)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new SeverityShape(severity));
    head->addWidget(new PlainLabel(title, TextStyle::Strong), 1);
    column->addSpacing(scaled(6));
    column->addLayout(head);
    for (const QString &sentence : sentences) {
        auto *text = new PlainLabel(sentence);
        text->setObjectName(u"eraseSentence"_s);
        text->setWordWrap(true);
        text->setContentsMargins(scaled(24), 0, 0, 0);
        column->addWidget(text);
    }
}

/// "Ada Moonriver: X @ada, Mastodon @ada@fern.example".
QString whoText(const PersonCard &person)
{
    QStringList profiles;
    for (const Identity &identity : person.sheet.identities) {
        const QString handle = singleLine(identity.handle);
        profiles += handle.isEmpty() ? networkName(identity.network)
                                     : QString(networkName(identity.network) + u" @"_s + handle);
    }
    return nameText(person.detail.row) + u": "_s + profiles.join(u", "_s);
}

} // namespace

EraseDialog::EraseDialog(const std::vector<PersonCard> &people, QWidget *parent)
    : FramedDialog(u"eraseDialog"_s,
        tr("Erase %Ln people for good?", nullptr, plural(static_cast<qint64>(people.size()))),
        size100, parent)
    , m_sure(new QCheckBox(tr("&Yes, I want them gone for good")))
    , m_erase(makeButton({}, ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(), tr("This cannot be undone.")));
    addPart(makeDialogScroll(makeBody(people), tr("What goes and what stays")), 1);
    addPart(makeFoot(static_cast<qint64>(people.size())));
    m_sure->setFocus();
}

QWidget *EraseDialog::makeBody(const std::vector<PersonCard> &people)
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    for (const PersonCard &person : people) {
        auto *who = new PlainLabel(whoText(person), TextStyle::Name);
        who->setObjectName(u"erasedPerson"_s);
        who->setWordWrap(true);
        column->addWidget(who);
    }
    addSection(column, Severity::Stop, tr("What goes"),
        {tr("Their profiles, names, bios and counts, and every value that any import gave them"),
            tr("Messages with them, both ways, and their names in messages and notes about others"),
            tr("Notes, tags, permissions, touches, places on lists and in purge plans"),
            tr("Rows of imports that could not be read and name them"),
            tr("All of it from the workspace and its journal, and every automatic backup that "
               "holds them is deleted")});
    addSection(column, Severity::Note, tr("What stays"),
        {tr("A keyed hash of each profile, from which nobody can be read: so a later import passes "
            "them over, and a no to messages still holds"),
            tr("Backups that you made yourself, and the files you imported: delete those yourself"),
            tr("Earlier edits can no longer be undone afterwards, for they may name them")});
    column->addStretch(1);
    return body;
}

QWidget *EraseDialog::makeFoot(qint64 people)
{
    m_sure->setObjectName(u"eraseSure"_s);
    m_erase->setObjectName(u"eraseMake"_s);
    m_erase->setText(tr("&Erase %Ln people", nullptr, plural(people)));
    m_erase->setEnabled(false);
    auto *keep = makeButton(tr("&Keep them"));
    keep->setObjectName(u"eraseKeep"_s);
    // Enter keeps: it may only erase where that button has the focus.
    keep->setDefault(true);
    connect(m_sure, &QCheckBox::toggled, m_erase, &QWidget::setEnabled);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_erase, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT eraseAsked();
    });
    return makeDialogFoot(m_sure, {keep, m_erase});
}

} // namespace comity::ui
