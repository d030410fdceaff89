#include "ui/drafts/preview/draft_preview.h"

#include "model/drafts/merge_fields.h"
#include "ui/common/notice.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/preview/merge_preview.h"

#include <QAction>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

const QKeySequence previewKeys(u"Ctrl+Shift+P"_s);

}

DraftPreview::DraftPreview(
    WorkspaceSession &session, DraftDesk &desk, DraftMiddle &middle, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk)
    , m_middle(middle)
    , m_preview(new MergePreview)
{
    middle.addPreview(m_preview);
    connect(m_preview, &MergePreview::closeAsked, &middle, &DraftMiddle::closePreview);
    connect(&desk, &DraftDesk::reviewed, this, &DraftPreview::follow);
    connect(&desk, &DraftDesk::opened, this, [this] {
        m_chosen.reset();
        m_middle.closePreview();
    });
}

void DraftPreview::addTo(QMenu &menu, QAction *before)
{
    auto *fields = new QMenu(tr("Insert &field"), &menu);
    fields->setObjectName(u"insertField"_s);
    connect(fields, &QMenu::aboutToShow, this, [this, fields] {
        fields->clear();
        m_middle.editor()->addFieldActions(*fields);
    });
    auto *preview = new QAction(tr("Pre&view as…\tCtrl+Shift+P"), &menu);
    preview->setObjectName(u"previewAs"_s);
    connect(preview, &QAction::triggered, this, &DraftPreview::open);
    menu.insertMenu(before, fields);
    menu.insertAction(before, preview);
    menu.insertSeparator(before);
    auto *keys = new QShortcut(previewKeys, &m_middle);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &DraftPreview::open);
}

void DraftPreview::open()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (answer == nullptr || answer->told->draft->recipients.empty()) {
        m_middle.message()->show(
            Severity::Note, tr("Nobody is chosen yet whose text could be shown."));
        return;
    }
    m_preview->show(m_desk.text(), answer->told, m_chosen);
    m_middle.openPreview();
}

void DraftPreview::choose(quint32 row)
{
    m_chosen = row;
    if (m_middle.isPreviewOpen()) {
        open();
    }
}

void DraftPreview::follow()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (m_middle.isPreviewOpen()) {
        if (answer == nullptr || answer->told->draft->recipients.empty()) {
            m_middle.closePreview();
        } else {
            m_preview->show(m_desk.text(), answer->told, std::nullopt);
        }
    }
    countCover();
}

/// Of many people it takes a while, so it is not done while somebody types.
void DraftPreview::countCover()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (answer == nullptr) {
        return;
    }
    const int question = ++m_question;
    m_session.read(
        this,
        [told = answer->told](const JobContext &) {
            return drafts::coverOf(drafts::mergeFields(), told->draft->recipients);
        },
        [this, question](const std::vector<drafts::FieldCover> &cover) {
            if (question == m_question) {
                m_middle.editor()->setFieldCover(cover);
            }
        });
}

} // namespace comity::ui
