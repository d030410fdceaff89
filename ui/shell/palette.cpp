#include "ui/shell/palette.h"

#include "ui/common/framed_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/key_hint.h"
#include "ui/common/plain_label.h"
#include "ui/shell/palette_commands.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_finder.h"
#include "ui/shell/palette_model.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int width100 = 660; ///< px at 100 %
constexpr int longest = 60; ///< rows of one kind where it stands alone
constexpr std::size_t fewCommands = 6;
constexpr std::size_t fewPeople = 5;
constexpr std::size_t fewLists = 4;

/// What of the text is looked for, and where.
struct Wish
{
    QString text;
    std::size_t commands = 0;
    std::size_t people = 0;
    std::size_t lists = 0;
};

Wish wishOf(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.startsWith(u'>')) {
        return {text.mid(1).trimmed(), longest, 0, 0};
    }
    if (text.startsWith(u'@')) {
        return {text.mid(1).trimmed(), 0, longest, 0};
    }
    return {text, text.isEmpty() ? longest : fewCommands, fewPeople, fewLists};
}

void addGroup(
    const QString &heading, const std::vector<PaletteItem> &items, std::vector<PaletteItem> &all)
{
    if (!items.empty()) {
        PaletteItem title;
        title.kind = PaletteItem::Kind::Heading;
        title.text = heading;
        all.push_back(title);
        all.insert(all.end(), items.begin(), items.end());
    }
}

} // namespace

Palette::Palette(QWidget *window)
    : QWidget(window)
    , m_finder(new PaletteFinder(this))
    , m_model(new PaletteModel(this))
    , m_card(new QFrame(this))
    , m_field(new QLineEdit)
    , m_scope(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_view(new QListView)
    , m_nothing(new PlainLabel({}, TextStyle::Body, Tone::Muted))
{
    setObjectName(u"palette"_s);
    layOut();
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        // A heading is not the current row, which stays where it was.
        if (index == m_view->currentIndex()) {
            choose();
        }
    });
    connect(m_finder, &PaletteFinder::found, this, &Palette::showFound);
    // Whoever takes the focus away wants the window.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget * /*old*/, QWidget *now) {
        if (isVisible() && now && now->window() == this->window() && !isAncestorOf(now)) {
            m_before = nullptr;
            close();
        }
    });
    hide();
}

Palette::~Palette() = default;

void Palette::layOut()
{
    m_card->setObjectName(u"paletteCard"_s);
    m_card->setProperty("kind", u"card"_s);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setProperty("kind", u"bare"_s);
    m_field->setAccessibleName(tr("Find or do anything"));
    m_field->setPlaceholderText(tr("Find or do anything"));
    m_field->addAction(icon(u"edit-find"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_view->setObjectName(u"paletteRows"_s);
    m_view->setAccessibleName(tr("What was found"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(0, scaled(24), 0, scaled(24));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(8), scaled(8), scaled(16), scaled(8));
    head->addWidget(m_field, 1);
    head->addWidget(m_scope);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    foot->setSpacing(scaled(14));
    foot->addWidget(new KeyHint(u"↑ ↓"_s, tr("choose")));
    foot->addWidget(new KeyHint(tr("Enter"), tr("open")));
    foot->addWidget(new KeyHint(tr("Esc"), tr("close")));
    foot->addStretch();
    auto *kinds = new PlainLabel(
        tr("Type > for commands only, @ for people"), TextStyle::Small, Tone::Muted);
    kinds->setElided(true);
    foot->addWidget(kinds);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine());
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(makeLine());
    column->addLayout(foot);
}

void Palette::setSession(WorkspaceSession *session)
{
    m_finder->setSession(session);
    m_ofPage = nullptr;
    close();
}

void Palette::open(std::unique_ptr<QMenu> ofPage, const QWidget &ofWindow)
{
    if (isVisible()) {
        close();
        return;
    }
    m_before = QApplication::focusWidget();
    m_ofPage = std::move(ofPage);
    m_commands = m_ofPage ? commandsIn(*m_ofPage) : std::vector<PaletteItem>();
    for (PaletteItem &command : commandsIn(ofWindow)) {
        m_commands.push_back(std::move(command));
    }
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    search();
    place();
    QWidget::show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::search()
{
    const Wish wish = wishOf(m_field->text());
    m_matching = wish.commands > 0 ? matchingCommands(m_commands, wish.text, wish.commands)
                                   : std::vector<PaletteItem>();
    if (wish.text.isEmpty()) {
        m_finder->stop();
        showFound({}, {});
        return;
    }
    if (wish.people == 0) {
        m_finder->stop();
    } else {
        m_finder->ask({wish.text, wish.people, wish.lists});
    }
    // Commands are there at once; people and lists follow.
    if (wish.people == 0 || m_finder->isAsking()) {
        showFound({}, {});
    }
}

void Palette::showFound(
    const std::vector<PaletteItem> &people, const std::vector<PaletteItem> &lists)
{
    const Wish wish = wishOf(m_field->text());
    std::vector<PaletteItem> items;
    addGroup(tr("Commands"), m_matching, items);
    addGroup(tr("People"), people, items);
    addGroup(tr("Lists"), lists, items);
    const bool isEmpty = items.empty();
    // Answers that come late leave what was chosen meanwhile.
    const PaletteItem *before = m_model->itemAt(m_view->currentIndex().row());
    int row = 0;
    if (before && m_model->typed() == wish.text) {
        const auto same = std::ranges::find_if(items, [before](const PaletteItem &one) {
            return one.kind == before->kind && one.action == before->action
                && one.person == before->person && one.list == before->list;
        });
        row = same == items.end() ? 0 : int(same - items.begin());
    }
    m_model->setItems(std::move(items), wish.text);
    m_view->setCurrentIndex(m_model->index(m_model->choiceFrom(row, 1)));
    m_view->scrollTo(m_view->currentIndex());
    if (m_model->choiceFrom(m_view->currentIndex().row() - 1, -1) < 0) {
        m_view->scrollToTop();
    }
    m_scope->setText(m_finder->isAsking() ? tr("Searching…")
            : wish.people == 0            ? tr("Commands")
            : wish.commands == 0          ? tr("People")
                                          : tr("Commands, people, lists"));
    m_nothing->setText(m_finder->isAsking() ? tr("Searching…")
            : wish.text.isEmpty()           ? tr("Type a name or a handle")
                                            : tr("Nothing and nobody is called so"));
    m_nothing->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
    place();
}

void Palette::step(int by)
{
    const int count = m_model->rowCount();
    const int now = m_view->currentIndex().row();
    int next = m_model->choiceFrom(qBound(0, now + by, qMax(0, count - 1)), by > 0 ? 1 : -1);
    if (next < 0) {
        // Past the last row the first one follows, and the other way round.
        next = m_model->choiceFrom(by > 0 ? 0 : count - 1, by > 0 ? 1 : -1);
    }
    if (by == 1 && now == count - 1) {
        next = m_model->choiceFrom(0, 1);
    }
    m_view->setCurrentIndex(m_model->index(next));
    m_view->scrollTo(m_view->currentIndex());
    if (m_model->choiceFrom(next - 1, -1) < 0) {
        m_view->scrollToTop(); // with the heading
    }
}

void Palette::choose()
{
    const PaletteItem *current = m_model->itemAt(m_view->currentIndex().row());
    if (!current) {
        return;
    }
    const PaletteItem item = *current;
    close();
    switch (item.kind) {
    case PaletteItem::Kind::Command:
        if (item.action) {
            item.action->trigger();
        }
        break;
    case PaletteItem::Kind::Person:
        Q_EMIT personChosen(item.person);
        break;
    case PaletteItem::Kind::List:
        Q_EMIT listChosen(item.list);
        break;
    case PaletteItem::Kind::Heading:
        break;
    }
}

void Palette::close()
{
    if (!isVisible()) {
        return;
    }
    m_finder->stop();
    const QPointer<QWidget> before = m_before;
    hide();
    if (before && before->isVisible()) {
        before->setFocus(Qt::PopupFocusReason);
    }
}

void Palette::place()
{
    setGeometry(parentWidget()->rect());
    const int wide = qMin(scaled(width100), width() - scaled(32));
    const int top = qMin(scaled(104), height() / 8);
    const int room = qMin(scaled(460), height() - top - scaled(24));
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < room; ++row) {
        rows += m_view->sizeHintForRow(row);
    }
    // Not lower than a few rows, so that it does not jump while somebody types.
    const int rest
        = m_card->layout()->totalMinimumSize().height() - m_view->minimumSizeHint().height();
    const int high = qMin(room, qMax(rows, scaled(200)) + rest);
    m_card->setGeometry((width() - wide) / 2, top, wide, high);
}

bool Palette::pressed(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        step(key == Qt::Key_PageDown ? 8 : -8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        step(key == Qt::Key_Tab ? 1 : -1);
        return true;
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (pressed(press->key())) {
            return true;
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QColor shade(Qt::black);
    shade.setAlphaF(schemeOf(palette()) == Scheme::Dark ? 0.55F : 0.32F);
    painter.fillRect(rect(), shade);
}

void Palette::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos())) {
        close();
    }
}

} // namespace comity::ui
