#include "ui/common/add_to_list_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/list_choice_model.h"
#include "ui/common/list_words.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/search_field.h"
#include "ui/common/two_line_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {460, 480}; ///< at 100 %

} // namespace

AddToListDialog::AddToListDialog(const QString &title, QWidget *parent)
    : FramedDialog(u"addToListDialog"_s, title, size100, parent)
    , m_model(new ListChoiceModel(this))
    , m_search(new SearchField(tr("Find a list, or name a new one")))
    , m_view(new QListView)
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_choose(makeButton(tr("&Add"), ButtonKind::Primary))
{
    m_view->setObjectName(u"listChoices"_s);
    m_view->setAccessibleName(tr("Lists"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    addPart(makeHead(title));
    addPart(m_view, 1);
    makeFoot();
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &AddToListDialog::filter);
    connect(m_view, &QListView::doubleClicked, this, &AddToListDialog::choose);
    connect(m_view, &QListView::activated, this, &AddToListDialog::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &AddToListDialog::showChoice);
    m_search->setFocus();
    showChoice();
}

QWidget *AddToListDialog::makeHead(const QString &title)
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    column->addWidget(new PlainLabel(title, TextStyle::Strong));
    m_search->setObjectName(u"listSearch"_s);
    column->addWidget(m_search);
    return head;
}

void AddToListDialog::makeFoot()
{
    m_note->setObjectName(u"listChoiceNote"_s);
    m_note->setWordWrap(true);
    m_choose->setObjectName(u"listChoose"_s);
    connect(m_choose, &QPushButton::clicked, this, &AddToListDialog::choose);
    addFoot(m_choose, m_note);
}

void AddToListDialog::setLists(const std::vector<PeopleList> &lists)
{
    m_model->setLists(lists);
    filter();
}

void AddToListDialog::setOnlyExisting()
{
    m_model->setOffersNew(false);
    m_search->setPlaceholderText(tr("Find a list"));
}

void AddToListDialog::filter()
{
    m_model->setFilter(m_search->text());
    m_view->setCurrentIndex(m_model->index(0));
    showChoice();
}

void AddToListDialog::showChoice()
{
    const int row = m_view->currentIndex().row();
    const PeopleList *list = m_model->listAt(row);
    m_choose->setEnabled(row >= 0);
    m_choose->setText(row >= 0 && !list ? tr("&Make and add") : tr("&Add"));
    const bool isPublic = list && list->settings.kind == ListKind::Public;
    m_note->setTone(isPublic ? Tone::Warn : Tone::Muted);
    if (list && list->limitValue()) {
        m_note->setText(isPublic ? listKindMeaning(ListKind::Public)
                                 : tr("Beyond %Ln members a further part is filled.", nullptr,
                                     plural(*list->limitValue())));
    } else {
        m_note->setText(isPublic ? listKindMeaning(ListKind::Public) : QString());
    }
}

void AddToListDialog::choose()
{
    const int row = m_view->currentIndex().row();
    if (row < 0) {
        return;
    }
    const PeopleList *list = m_model->listAt(row);
    const PeopleList chosenList = list ? *list : PeopleList {};
    const QString name = m_model->newName();
    const bool isNew = list == nullptr;
    accept();
    if (isNew) {
        Q_EMIT newAsked(name);
    } else {
        Q_EMIT chosen(chosenList);
    }
}

bool AddToListDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const int row = m_view->currentIndex().row() + step;
        if (step != 0) {
            if (row >= 0 && row < m_model->rowCount()) {
                m_view->setCurrentIndex(m_model->index(row));
            }
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return FramedDialog::eventFilter(watched, event);
}

} // namespace comity::ui
