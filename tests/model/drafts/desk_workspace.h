#pragma once

#include "model/drafts/campaign_edits.h"
#include "model/drafts/campaigns_store.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/drafts_store.h"
#include "model/followups/obligations_store.h"
#include "tests/model/drafts/drafts_workspace.h"

namespace comity::tests {

/// A workspace with drafts, and what the desk asks of it.
class DeskWorkspace : public DraftsWorkspace
{
public:
    drafts::Draft draftTo(const std::vector<Pk> &people)
    {
        drafts::Draft draft;
        draft.title = QStringLiteral("Bells for spring");
        draft.channel = QStringLiteral("x-dm");
        draft.in = people;
        draft.text = QStringLiteral("We have bells now");
        draft.author = QStringLiteral("Fern");
        draft.madeAt = now();
        return draft;
    }
    drafts::DraftId add(const drafts::Draft &draft)
    {
        auto added = drafts::addDraft(writer(), draft);
        last = added ? std::move(added->edit) : HandEdit {};
        return added ? added->draft : drafts::DraftId {};
    }
    drafts::DraftId add(const std::vector<Pk> &people) { return add(draftTo(people)); }
    drafts::CampaignId addCampaign(drafts::CampaignKind kind = drafts::CampaignKind::Ask,
        const QString &name = QStringLiteral("Spring"))
    {
        const qint64 id = number("SELECT value FROM meta WHERE name = 'next_fact'");
        SQLite::Statement put(
            writer(), "INSERT INTO campaign (id, name, kind, made_at) VALUES (?1, ?2, ?3, ?4)");
        put.bind(1, static_cast<int64_t>(id));
        put.bind(2, name.toStdString());
        put.bind(3, drafts::toText(kind).toStdString());
        put.bind(4, static_cast<int64_t>(now()));
        put.exec();
        writer().exec("UPDATE meta SET value = value + 1 WHERE name = 'next_fact'");
        return drafts::CampaignId {id};
    }
    /// Empty for a draft that is gone.
    drafts::Draft draft(drafts::DraftId id) { return store().draft(id).value_or(drafts::Draft {}); }
    drafts::DraftsStore store() { return drafts::DraftsStore(writer()); }
    followups::ObligationsStore owed() { return followups::ObligationsStore(writer()); }

    bool handOver(drafts::DraftId id, Pk pk,
        drafts::HandoverState state = drafts::HandoverState::Sent, qint64 at = 0)
    {
        auto done = drafts::handOver(
            writer(), id, pk, state, QStringLiteral("Hello"), at == 0 ? now() : at);
        last = done ? std::move(*done) : HandEdit {};
        return done.has_value();
    }
    /// As the page asks for it: with the context that the draft has now.
    drafts::CopyList copyList(drafts::DraftId id)
    {
        const drafts::Draft stored = draft(id);
        const auto request = contextFor(drafts::requestFor(stored, now()));
        const auto list = request ? drafts::copyListOf(writer(), stored, *request)
                                  : Result<drafts::CopyList>(drafts::CopyList {});
        return list.value_or(drafts::CopyList {});
    }
    QString whyNot(drafts::DraftId id, Pk pk)
    {
        for (const drafts::CopyList::Left &left : copyList(id).left) {
            if (left.pk == pk) {
                return drafts::toText(left.why);
            }
        }
        return {};
    }
    QString stamp()
    {
        SQLite::Statement query(writer(), "SELECT value FROM meta WHERE name = 'content_stamp'");
        return query.executeStep()
            ? QString::fromStdString(query.getColumn(0).getString()).section(u'/', 1)
            : QString();
    }

    HandEdit last; ///< of the newest edit by add() or handOver()
};

} // namespace comity::tests
