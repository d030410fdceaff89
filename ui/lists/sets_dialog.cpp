#include "ui/lists/sets_dialog.h"

#include "model/base/text_fold.h"
#include "model/standing/people_query_json.h"
#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {480, 330}; ///< at 100 %

} // namespace

SetsDialog::SetsDialog(
    WorkspaceSession &session, std::vector<PeopleList> lists, ListId first, QWidget *parent)
    : FramedDialog(u"setsDialog"_s, tr("Combine lists"), size100, parent)
    , m_session(session)
    , m_lists(std::move(lists))
    , m_first(new QComboBox)
    , m_operation(new QComboBox)
    , m_second(new QComboBox)
    , m_name(new QLineEdit)
    , m_isSmart(new QCheckBox(tr("&Smart: follows both lists from now on")))
    , m_count(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_make(makeButton(tr("&Make list"), ButtonKind::Primary))
{
    addTitle();
    addPart(makeForm(), 1);
    makeFoot();
    for (const PeopleList &one : m_lists) {
        const QString name = singleLine(one.settings.name);
        m_first->addItem(name, number(one.id));
        m_second->addItem(name, number(one.id));
    }
    m_first->setCurrentIndex(qMax(0, m_first->findData(number(first))));
    m_second->setCurrentIndex(m_first->currentIndex() == 0 && m_lists.size() > 1 ? 1 : 0);
    for (QComboBox *box : {m_first, m_operation, m_second}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SetsDialog::look);
    }
    connect(m_name, &QLineEdit::textChanged, this, &SetsDialog::check);
    connect(m_isSmart, &QCheckBox::toggled, this, &SetsDialog::check);
    look();
    m_name->setFocus();
}

QWidget *SetsDialog::makeForm()
{
    m_first->setObjectName(u"setsFirst"_s);
    m_operation->setObjectName(u"setsOperation"_s);
    m_second->setObjectName(u"setsSecond"_s);
    m_name->setObjectName(u"setsName"_s);
    m_name->setMaxLength(100);
    m_count->setObjectName(u"setsCount"_s);
    m_operation->addItem(tr("and also on"), int(SetOperation::And));
    m_operation->addItem(tr("but not on"), int(SetOperation::Not));
    m_operation->addItem(tr("or on"), int(SetOperation::Or));
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(10));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &text, QWidget *field) {
        auto *label = new PlainLabel(text, TextStyle::Body, Tone::Muted);
        label->setBuddy(field);
        label->setMinimumWidth(scaled(110));
        field->setAccessibleName(text);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    };
    add(tr("People on"), m_first);
    add(tr("How"), m_operation);
    add(tr("The other list"), m_second);
    add(tr("Name of the new list"), m_name);
    m_isSmart->setObjectName(u"setsSmart"_s);
    grid->addWidget(m_isSmart, row++, 1);
    grid->addWidget(m_count, row++, 1);
    grid->setRowStretch(row, 1);
    return form;
}

void SetsDialog::makeFoot()
{
    m_make->setObjectName(u"setsMake"_s);
    connect(m_make, &QPushButton::clicked, this, [this] {
        const QString name = m_name->text();
        const std::vector<Pk> people = m_people;
        const bool isSmart = m_isSmart->isChecked();
        const QString asked = query();
        accept();
        if (isSmart) {
            Q_EMIT smartAsked(name, asked);
        } else {
            Q_EMIT makeAsked(name, people);
        }
    });
    addFoot(m_make);
}

void SetsDialog::look()
{
    m_people.clear();
    check();
    const int question = ++m_question;
    m_session.read(
        this,
        [path = m_session.file().path(), set = set()](const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<Pk>> {
                const auto database = db::connect(path, db::Use::Job);
                return peopleOf(*database, set);
            });
        },
        [this, question](const Result<std::vector<Pk>> &people) {
            if (question == m_question && people) {
                m_people = *people;
                m_count->setText(
                    tr("%Ln people", nullptr, plural(static_cast<qint64>(m_people.size()))));
                check();
            }
        });
}

ListSet SetsDialog::set() const
{
    return {static_cast<SetOperation>(m_operation->currentData().toInt()),
        ListId {m_first->currentData().toLongLong()},
        ListId {m_second->currentData().toLongLong()}};
}

QString SetsDialog::query() const
{
    const ListSet asked = set();
    PeopleQuery query;
    query.marks = {{MarkCondition::Kind::List, {}, asked.first},
        {MarkCondition::Kind::List, {}, asked.second, asked.operation == SetOperation::Not}};
    return QString::fromUtf8(toJson(query));
}

void SetsDialog::check()
{
    // A query narrows: of two lists either cannot be asked for.
    const bool canBeSmart = set().operation != SetOperation::Or;
    m_isSmart->setEnabled(canBeSmart);
    if (!canBeSmart) {
        m_isSmart->setChecked(false);
    }
    const QString name = singleLine(m_name->text()).trimmed();
    const bool isTaken = std::ranges::any_of(m_lists, [&name](const PeopleList &one) {
        return one.settings.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    m_make->setEnabled(
        !name.isEmpty() && !isTaken && (!m_people.empty() || m_isSmart->isChecked()));
}

} // namespace comity::ui
