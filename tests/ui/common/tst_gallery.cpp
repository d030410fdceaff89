#include "tests/ui/common/gallery.h"
#include "tests/ui/common/sample_table.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/job_strip.h"
#include "ui/common/key_hint.h"
#include "ui/common/notice.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/search_field.h"
#include "ui/common/severity_shape.h"
#include "ui/common/stat_tile.h"
#include "ui/common/stepper.h"
#include "ui/common/switch_row.h"
#include "ui/common/table_view.h"
#include "ui/common/tiles.h"
#include "ui/common/toggle_switch.h"
#include "ui/common/undo_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace comity::ui;

namespace {

QWidget *chips()
{
    auto *holder = new QWidget;
    auto *flow = new FlowLayout(holder);
    auto *all = new Chip(u"All"_s);
    all->setCount(6825);
    all->setChecked(true);
    auto *mutual = new Chip(u"Mutual"_s);
    mutual->setCount(2318);
    auto *counting = new Chip(u"You follow only"_s);
    counting->setCounting();
    for (Chip *chip : {all, mutual, counting, new Chip(u"Stale"_s)}) {
        flow->addWidget(chip);
    }
    flow->addWidget(new SearchField(u"Filter by name, handle, bio or note"_s));
    return holder;
}

QWidget *buttons()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeButton(u"Work through 7"_s, ButtonKind::Primary, u"media-playback-start"_s));
    row->addWidget(makeButton(u"Import…"_s, ButtonKind::Normal, u"document-import"_s));
    row->addWidget(makeButton(u"How to export"_s, ButtonKind::Quiet));
    row->addWidget(makeButton(u"Columns"_s, ButtonKind::Flat, u"view-file-columns"_s));
    row->addWidget(makeButton(u"Show who"_s, ButtonKind::Link));
    QPushButton *off = makeButton(u"Off"_s, ButtonKind::Normal, u"edit-undo"_s);
    off->setEnabled(false);
    row->addWidget(off);
    row->addWidget(
        makeButton(u"Undo"_s, ButtonKind::Quiet, u"edit-undo"_s, nullptr, ButtonSize::Small));
    row->addWidget(makeIconButton(u"application-menu"_s, u"Menu"_s));
    row->addStretch();
    row->addWidget(new KeyHint(u"U"_s, u"Unfollow"_s));
    row->addWidget(new KeyHint(u"Ctrl Z"_s, u"Undo"_s));
    return holder;
}

QWidget *tiles()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    const QList<std::tuple<QString, qint64, QString>> figures {
        {u"New"_s, 76, u"64 followers, 12 you follow"_s},
        {u"Left"_s, 31, u"were here on 30 April"_s}, {u"Changed"_s, 148, u"name, bio or counts"_s},
        {u"Unchanged"_s, 8919, u"nothing to do"_s}, {u"Rejected"_s, 5, u"kept for repair"_s}};
    for (const auto &[label, figure, note] : figures) {
        auto *tile = new StatTile(label);
        tile->setFigure(figure);
        tile->setNote(note);
        tile->setChecked(label == u"New"_s);
        tile->setWarning(label == u"Rejected"_s);
        row->addWidget(tile);
    }
    return holder;
}

QWidget *controls()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    auto *checked = new QCheckBox(u"Do not follow back"_s);
    checked->setChecked(true);
    auto *off = new QCheckBox(u"Off"_s);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(u"Light"_s);
    radio->setChecked(true);
    auto *combo = new QComboBox;
    combo->addItems({u"Oldest follow first"_s, u"Newest"_s});
    auto *number = new NumberField(1, 100);
    number->setValue(50);
    auto *protectedPeople = new SwitchRow(u"Protected people"_s);
    protectedPeople->setOn(true);
    protectedPeople->setCount(84);
    for (QWidget *widget :
        std::initializer_list<QWidget *> {checked, off, partly, radio, new QRadioButton(u"Dark"_s),
            combo, number, protectedPeople, new ToggleSwitch(u"Off"_s)}) {
        row->addWidget(widget);
    }
    return holder;
}

/// Draws what has no widget: shapes, network tiles, monograms, every icon.
class Marks : public QWidget
{
public:
    QSize sizeHint() const override { return {900, 84}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        int x = 2;
        for (const Severity severity :
            {Severity::Stop, Severity::Warn, Severity::Note, Severity::Ok}) {
            drawSeverity(painter, QRectF(x, 4, 16, 16), severity, schemeOf(palette()));
            drawSeverity(painter, QRectF(x + 20, 0, 28, 28), severity, schemeOf(palette()));
            x += 60;
        }
        for (const char16_t *code :
            {u"x", u"mastodon", u"bluesky", u"instagram", u"linkedin", u"own"}) {
            const QString letters = networkLetters(QStringView(code));
            drawNetworkTile(
                painter, QRect(x, 4, networkTileWidth(letters), 18), letters, palette());
            x += 34;
        }
        drawMonogram(painter, QRect(x, 0, 28, 28), u"F"_s, palette(), true);
        drawMonogram(painter, QRect(x + 36, 0, 28, 28), u"HS"_s, palette());
        x = 2;
        int y = 36;
        for (const QString &name : iconNames()) {
            drawIcon(painter, QRect(x, y, 16, 16), name, color(Token::Muted, palette()));
            x += 22;
            if (x > width() - 20) {
                x = 2;
                y += 22;
            }
        }
    }
};

QWidget *table()
{
    auto *view = new TableView;
    auto *model = new QStandardItemModel(view);
    comity::tests::fillSampleTable(*model);
    view->setModel(model);
    comity::tests::dressSampleTable(*view);
    view->setCurrentIndex(model->index(2, comity::tests::Person));
    model->item(1, comity::tests::Check)->setCheckState(Qt::Checked);
    view->setMinimumHeight(370);
    return view;
}

QWidget *widgetsPage()
{
    auto *page = new QFrame;
    page->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(10);
    column->addWidget(chips());
    column->addWidget(buttons());
    column->addWidget(tiles());
    column->addWidget(controls());
    auto *stepper = new Stepper({u"Plan"_s, u"Review"_s, u"Work through"_s, u"Verify"_s});
    stepper->setCurrent(1);
    stepper->setReachable(2);
    column->addWidget(stepper);
    auto *strip = new JobStrip;
    strip->begin(u"Importing community-export.csv"_s, u"document-import"_s);
    strip->setProgress({u"reading"_s, 412338, 1004220});
    column->addWidget(strip);
    for (const Severity severity : {Severity::Ok, Severity::Warn, Severity::Stop, Severity::Note}) {
        auto *notice = new Notice;
        notice->show(
            severity, u"Last batch checked: 50 of 50 from 7 May are gone."_s, u"Show who"_s);
        column->addWidget(notice);
    }
    auto *undo = new UndoBar;
    undo->show(u"3 people kept"_s);
    column->addWidget(undo);
    column->addWidget(new Marks);
    column->addWidget(table(), 1);
    return page;
}

QWidget *emptyPage()
{
    auto *page = new EmptyState(u"system-users"_s, u"No people yet"_s,
        u"Import a follower list or an archive and everybody appears here, with what you know "
        "about each other."_s);
    page->addButton(u"Import your first export"_s, u"document-import"_s);
    page->addButton(u"Open the demo workspace"_s);
    page->setHint(
        u"You can also drop a file anywhere on this window."_s, u"How to get your export"_s);
    return page;
}

QWidget *errorPage()
{
    auto *card = new ErrorCard;
    card->setContent({u"This file stops part way through"_s,
        u"The ZIP ends at 61 MB, in the middle of followers_1.json. It was probably still "
        "downloading, or the disk was full."_s,
        u"Your workspace is unchanged."_s, u"Comity reads the whole file before saving anything."_s,
        {u"Check that the download has finished, then choose the file again."_s,
            u"Or ask Instagram for a new export. Choose JSON and only followers and following: it "
            "is much smaller."_s},
        u"archive-broken\noffset 61341696 of 240118204"_s});
    card->addButton(u"Choose the file again"_s, u"document-open"_s);
    card->addButton(u"Back to imports"_s);
    return card;
}

} // namespace

/// Renders what ui/common draws into the build folder; a person looks at the pictures.
class TestGallery : public comity::tests::Gallery
{
    Q_OBJECT

public:
    explicit TestGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data() { addLooks(); }

    void picturesAreMade()
    {
        const int scale = wearLook();
        const QList<std::pair<QString, QWidget *>> pages {
            {u"widgets"_s, widgetsPage()}, {u"empty"_s, emptyPage()}, {u"error"_s, errorPage()}};
        for (const auto &[name, page] : pages) {
            const bool isTall = name == u"widgets"_s;
            page->setAttribute(Qt::WA_DontShowOnScreen);
            page->resize(
                (isTall ? QSize(1100, 1010) : QSize(1100, 620)) * (isTall ? scale : 100) / 100);
            page->show();
            save(*page, name);
            // Something was painted beside the ground.
            const QImage image = page->grab().toImage();
            QSet<QRgb> colors;
            for (int y = 0; y < image.height(); y += 3) {
                for (int x = 0; x < image.width(); x += 3) {
                    colors.insert(image.pixel(x, y));
                }
            }
            QVERIFY(colors.size() > 10);
            delete page;
        }
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestGallery>(argc, argv);
}

#include "tst_gallery.moc"
