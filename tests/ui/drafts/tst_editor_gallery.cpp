// Draws the writing half of the draft desk; a person looks at the pictures in gallery/drafts.
#include "tests/ui/common/gallery.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QVBoxLayout>

using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

/// Invented: what a choir should not send.
const QString choir
    = u"Hi,\nSorry for writing to all of you at once. Could everybody please take a minute and "
      u"vote "
      "for our choir here: choir.example/vote we need every vote!!!!!\nWe are so happy about the "
      "new programme and we have to tell the whole town. It is the best we ever sang, {first "
      "name}, "
      "and the doors open on Friday.\nThe Harbour Chior"_s;

EditorMark markOn(const QString &words, Severity severity, int index)
{
    const qsizetype start = choir.indexOf(words);
    return {start, start + words.size(), severity, index, {}, {}};
}

std::vector<EditorMark> choirMarks()
{
    return {markOn(u"Hi,"_s, Severity::Note, 5),
        markOn(u"Sorry for writing to all of you at once."_s, Severity::Stop, 0),
        markOn(u"choir.example/vote"_s, Severity::Warn, 2),
        markOn(u"we need every vote"_s, Severity::Stop, 1), markOn(u"!!!!!"_s, Severity::Warn, 3),
        markOn(u"we have to tell the whole town"_s, Severity::Warn, 4)};
}

} // namespace

class EditorGallery : public Gallery
{
    Q_OBJECT

public:
    explicit EditorGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void theText_data() { addLooks(); }
    void theText()
    {
        const int scale = wearLook();
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *fresh = new DraftEditor;
        auto *stale = new DraftEditor;
        for (DraftEditor *editor : {fresh, stale}) {
            editor->setText(choir);
            editor->setFindings(choirMarks());
            const qsizetype typo = choir.indexOf(u"Chior"_s);
            editor->setMisspelt({{typo, typo + 5}});
            column->addWidget(editor);
        }
        fresh->setCurrentMark(4);
        stale->setStale(true);
        page.resize(664 * scale / 100, 560 * scale / 100);
        page.show();
        fresh->setFocus();
        save(page, u"drafts/text"_s);
        QCOMPARE(fresh->lineShapes().size(), stale->lineShapes().size());
    }
};

int main(int argc, char **argv)
{
    return drawGallery<EditorGallery>(argc, argv);
}

#include "tst_editor_gallery.moc"
