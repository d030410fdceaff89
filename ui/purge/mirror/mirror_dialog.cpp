#include "ui/purge/mirror/mirror_dialog.h"

#include "model/networks/profile_url.h"
#include "ui/common/buttons.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/table_header.h"
#include "ui/common/table_rows.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"
#include "ui/purge/mirror/mirror_model.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {760, 480};
constexpr std::array widths {200, 90, 320};

} // namespace

MirrorDialog::MirrorDialog(std::vector<MirrorEntry> entries, const PurgeTelling &telling,
    bool goesOn, bool isWritable, QWidget *parent)
    : FramedDialog(u"mirrorDialog"_s, tr("Mirror first"), size100, parent)
    , m_model(new MirrorModel(telling, this))
    , m_table(new TableView)
{
    const auto count = static_cast<qint64>(entries.size());
    m_model->setEntries(std::move(entries), telling);
    addTitle();
    auto *sentence = new PlainLabel(
        tr("%Ln people wrote to you and wait for an answer. A word from you may do more than any "
           "clear-out: whoever fits the plan is left out of it until then.",
            nullptr, plural(count)));
    sentence->setObjectName(u"mirrorSentence"_s);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    addPart(sentence);
    m_table->setObjectName(u"mirrorTable"_s);
    m_table->setAccessibleName(tr("People who wait for an answer"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(MirrorModel::Person, new PersonDelegate(m_table));
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        m_table->setColumnWidth(column, scaled(widths.at(static_cast<std::size_t>(column))));
    }
    m_table->tableHeader()->setStretchLastSection(true);
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->setCurrentIndex(m_model->index(0, MirrorModel::Person));
    addPart(m_table, 1);

    auto *beside = new QWidget;
    auto *row = new QHBoxLayout(beside);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton *profile
        = makeButton(tr("&Open profile"), ButtonKind::Normal, u"internet-services"_s);
    profile->setObjectName(u"mirrorOpen"_s);
    QPushButton *list = makeButton(tr("Put on a &list…"), ButtonKind::Normal, u"list-add"_s);
    list->setObjectName(u"mirrorList"_s);
    list->setEnabled(isWritable);
    row->addWidget(profile);
    row->addWidget(list);
    row->addStretch();
    QPushButton *act
        = makeButton(goesOn ? tr("&Go on to the review") : tr("&Close"), ButtonKind::Primary);
    act->setObjectName(u"mirrorGoOn"_s);
    addFoot(act, beside);
    connect(profile, &QPushButton::clicked, this, &MirrorDialog::openProfile);
    connect(list, &QPushButton::clicked, this, [this] { Q_EMIT listAsked(chosenPeople()); });
    connect(m_table, &TableView::rowOpened, this, &MirrorDialog::openProfile);
    connect(m_table, &TableView::letterPressed, this, [this](QChar letter) {
        if (letter == u'O') {
            openProfile();
        }
    });
    connect(m_table, &TableView::selectAllAsked, m_table, &QTableView::selectAll);
    connect(act, &QPushButton::clicked, this, [this, goesOn] {
        if (goesOn) {
            Q_EMIT reviewAsked();
        }
        accept();
    });
    m_table->setFocus();
}

void MirrorDialog::openProfile()
{
    const MirrorEntry *const entry = m_model->entry(m_table->currentIndex().row());
    if (entry != nullptr && networks::isWebAddress(entry->url)) {
        QDesktopServices::openUrl(QUrl(entry->url));
    }
}

std::vector<Pk> MirrorDialog::chosenPeople() const
{
    std::vector<Pk> people;
    for (const int row : chosenRows(*m_table)) {
        people.push_back(m_model->entry(row)->pk);
    }
    return people;
}

} // namespace comity::ui
