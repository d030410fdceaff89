#pragma once

#include "model/lists/member_edits.h"
#include "ui/common/workspace_session.h"

#include <QObject>

namespace comity::ui {

/// What can be done to lists and to who is on them: saved on the writer's thread, each with an
/// entry on the undo stack. Does nothing in a workspace that is open for reading only.
class ListActs : public QObject
{
    Q_OBJECT

public:
    explicit ListActs(WorkspaceSession &session, QObject *parent = nullptr);

    bool isWritable() const { return m_session.isWritable(); }

    /// created() follows.
    void create(const ListSettings &settings, std::vector<Pk> people = {});
    void change(ListId list, const ListSettings &settings);
    void drop(const PeopleList &list);
    void reorder(std::vector<ListId> order);

    void add(const PeopleList &list, std::vector<Pk> people);
    void addHandles(const PeopleList &list, std::vector<PastedHandle> handles);
    void remove(const PeopleList &list, std::vector<Pk> people);
    void move(const PeopleList &from, const PeopleList &to, std::vector<Pk> people);
    void compact(const PeopleList &list);
    void markLookedAt(const PeopleList &list, std::vector<Pk> people);
    /// A proposed list (model/lists/list_suggestions.h) is not proposed again.
    void refuse(const QByteArray &digest, const QString &name);

Q_SIGNALS:
    void created(comity::ListId list);
    /// Saved and on the undo stack; `sentence` says what was done.
    void done(const QString &sentence);
    /// Nothing to undo: nobody to change, or taken back.
    void told(const QString &sentence);
    void failed(const comity::Error &error);

private:
    using Work = std::function<Result<ListEdit>(SQLite::Database &)>;
    /// What an act is called.
    struct Words
    {
        std::function<QString(const ListEdit &)> done; ///< for the undo bar
        QString command; ///< for Edit › Undo
        QString nothing; ///< nobody was changed
    };

    void run(const Work &work, const Words &words, bool isNew = false);
    void finish(const Result<ListEdit> &edit, const Words &words, bool isNew);
    void tellTurned(const Result<HandEdit> &edit);
    qint64 now() const { return m_session.clock()().toSecsSinceEpoch(); }

    WorkspaceSession &m_session;
};

} // namespace comity::ui
