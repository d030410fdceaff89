#include "ui/charts/posts_dialog.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/goals/day_words.h"
#include "ui/charts/chart_table_model.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using goals::OwnPost;
using goals::PostSort;

constexpr QSize size100 {680, 560}; ///< at 100 %
constexpr int dayWidth = 110;
constexpr int sortWidth = 120;
constexpr int wordLines = 5;

Result<std::vector<OwnPost>> readPosts(
    const QString &path, const PostsQuestion &question, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<std::vector<OwnPost>> {
        const auto database = db::connect(path, db::Use::Job);
        return goals::ownPosts(*database, question.account, question.from, question.until, job);
    });
}

} // namespace

PostsDialog::PostsDialog(WorkspaceSession &session, PostsQuestion question, QWidget *parent)
    : FramedDialog(u"postsDialog"_s, tr("What you posted"), size100, parent)
    , m_session(session)
    , m_question(std::move(question))
    , m_state(new PlainLabel(tr("Reading your posts…"), TextStyle::Body, Tone::Muted))
    , m_table(new TableView)
    , m_model(new ChartTableModel(this))
    , m_words(textField(u"postWords"_s, wordLines))
{
    addPart(makeDialogHead(windowTitle(),
        tr("%1 to %2, sorted by the same signs as in the review of a draft.", "two days")
            .arg(dateText(dateIn(m_question.zone, m_question.from)),
                dateText(dateIn(m_question.zone, m_question.until)))));
    addPart(makeChips());
    addPart(makeTable(), 1);
    addPart(makeWords());
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closePosts"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    addPart(makeDialogFoot(nullptr, {close}));
    m_job = session.read(
        this,
        [path = session.file().path(), asked = m_question](
            const JobContext &job) { return readPosts(path, asked, job); },
        [this](const Result<std::vector<OwnPost>> &posts) { take(posts); });
}

QWidget *PostsDialog::makeChips()
{
    auto *part = new QWidget;
    part->setAccessibleName(tr("Which posts"));
    auto *flow = new FlowLayout(part);
    flow->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    const goals::DayWords words(m_session.wording(), QLocale());
    const auto add = [&](const QString &label, const QString &name, std::optional<PostSort> sort) {
        auto *chip = new Chip(label);
        chip->setObjectName(name);
        chip->setCheckable(true);
        chip->setCounting();
        connect(chip, &Chip::chosen, this, [this, sort] { choose(sort); });
        flow->addWidget(chip);
        m_chips[sort] = chip;
    };
    add(tr("All"), u"chipAllPosts"_s, {});
    for (const auto &[sort, name] :
        {std::pair(PostSort::Promotion, u"chipPromotion"_s), {PostSort::Sharing, u"chipSharing"_s},
            {PostSort::Conversation, u"chipConversation"_s}, {PostSort::Own, u"chipOwn"_s}}) {
        add(words.sort(sort), name, sort);
    }
    m_chips.at(m_sort)->setChecked(true);
    return part;
}

QWidget *PostsDialog::makeTable()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_state->setObjectName(u"postsState"_s);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignCenter);
    m_table->setObjectName(u"postsTable"_s);
    m_table->setAccessibleName(tr("Your posts, newest first"));
    m_table->setRowHeight(26);
    m_model->setTable(
        {{{tr("Day")}, {tr("Sort")}, {tr("Words")}}, {}, {}, ChartTable::Order::AsGiven});
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->setColumnWidth(0, scaled(dayWidth));
    m_table->setColumnWidth(1, scaled(sortWidth));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PostsDialog::showWords);
    column->addWidget(m_state, 1);
    column->addWidget(m_table, 1);
    return part;
}

QWidget *PostsDialog::makeWords()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(tr("All words of the chosen post"));
    column->addWidget(m_words);
    return part;
}

void PostsDialog::take(const Result<std::vector<OwnPost>> &posts)
{
    if (!posts) {
        for (const auto &[sort, chip] : m_chips) {
            chip->clearCount();
            chip->setEnabled(false);
        }
        m_state->setText(m_session.wording().explain(posts.error()).happened);
        m_state->setTone(Tone::Stop);
        return;
    }
    m_posts = *posts;
    for (const auto &[sort, chip] : m_chips) {
        chip->setCount(std::ranges::count_if(
            m_posts, [&](const OwnPost &one) { return !sort || one.sort == *sort; }));
    }
    m_areRead = true;
    showPosts();
    if (!m_isChosen) { // else the keyboard stays where it was used
        m_table->setFocus();
    }
}

void PostsDialog::choose(std::optional<PostSort> sort)
{
    m_sort = sort;
    m_isChosen = true;
    for (const auto &[one, chip] : m_chips) {
        chip->setChecked(one == sort);
    }
    if (m_areRead) {
        showPosts();
    }
}

void PostsDialog::showPosts()
{
    const goals::DayWords words(m_session.wording(), QLocale());
    ChartTable table = m_model->table();
    table.rows.clear();
    m_shown.clear();
    for (const OwnPost &post : m_posts) {
        if (!m_sort || post.sort == *m_sort) {
            m_shown.push_back(&post);
            const QString said = singleLine(post.text);
            table.rows.push_back({dateText(dateIn(m_question.zone, post.at)), words.sort(post.sort),
                said.isEmpty() ? tr("No words") : said});
        }
    }
    m_model->setTable(std::move(table));
    const bool hasAny = !m_shown.empty();
    m_state->setText(
        m_posts.empty() ? tr("Nothing was posted.") : tr("None of your posts is that."));
    m_state->setVisible(!hasAny);
    m_table->setVisible(hasAny);
    m_table->setCurrentIndex(m_model->index(0, 0));
    showWords();
}

void PostsDialog::showWords()
{
    const int row = m_table->currentIndex().row();
    m_words->setPlainText(row < 0 ? QString() : m_shown.at(static_cast<std::size_t>(row))->text);
}

void PostsDialog::reject()
{
    m_job.cancel();
    FramedDialog::reject();
}

} // namespace comity::ui
