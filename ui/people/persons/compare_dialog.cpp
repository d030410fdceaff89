#include "ui/people/persons/compare_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plural.h"
#include "ui/people/persons/comparison_grid.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int firstHeight = 620; ///< at 100 %
constexpr int labelsWidth = 170;
constexpr int columnWidth = 190;

} // namespace

CompareDialog::CompareDialog(
    const std::vector<PersonCard> &cards, const Today &today, bool canMerge, QWidget *parent)
    : FramedDialog(u"compareDialog"_s,
        tr("Compare %Ln people", nullptr, plural(static_cast<qint64>(cards.size()))),
        QSize(labelsWidth + columnWidth * static_cast<int>(cards.size()), firstHeight), parent)
    , m_grid(new ComparisonGrid)
    , m_onlyDifferent(new QCheckBox(tr("Only what &differs")))
{
    addPart(makeDialogHead(
        windowTitle(), tr("The sign ≠ stands before what is not the same for all of them.")));
    addPart(makeBody(cards, today), 1);
    addPart(makeFoot(canMerge));
}

QWidget *CompareDialog::makeBody(const std::vector<PersonCard> &cards, const Today &today)
{
    m_grid->setPeople(cards, today);
    auto *scroll = makeDialogScroll(m_grid, tr("What is known of them"));
    scroll->setObjectName(u"compareScroll"_s);
    scroll->setFocus();
    return scroll;
}

QWidget *CompareDialog::makeFoot(bool canMerge)
{
    m_onlyDifferent->setObjectName(u"onlyDifferent"_s);
    connect(m_onlyDifferent, &QCheckBox::toggled, m_grid, &ComparisonGrid::setOnlyDifferent);
    auto *merge = makeButton(tr("&Make one person…"));
    merge->setObjectName(u"compareMerge"_s);
    merge->setEnabled(canMerge);
    auto *close = makeButton(tr("&Close"), ButtonKind::Primary);
    close->setObjectName(u"compareClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    const auto ask = [this] {
        accept();
        Q_EMIT mergeAsked();
    };
    connect(merge, &QPushButton::clicked, this, ask);
    if (canMerge) {
        connect(new QShortcut(QKeySequence(Qt::Key_M), this), &QShortcut::activated, this, ask);
    }
    return makeDialogFoot(m_onlyDifferent, {merge, close});
}

} // namespace comity::ui
