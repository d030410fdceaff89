#pragma once

#include "model/drafts/composition.h"

#include <QWidget>
#include <memory>

class QVBoxLayout;

namespace comity::ui {

/// Who the people behind a draft are, in counts that open them, with those named whom one should
/// think of by name. Stands below the groups of the Recipients tab.
class CompositionBlock : public QWidget
{
    Q_OBJECT

public:
    explicit CompositionBlock(QWidget *parent = nullptr);

    /// `draft` is whose rows the composition counts; it gives the names.
    void showComposition(const drafts::Composition &composition,
        const std::shared_ptr<const review::DraftContext> &draft);
    void showNobody();

Q_SIGNALS:
    /// Rows of the draft's recipients, rising, and what they have in common.
    void peopleAsked(const QString &title, const std::vector<quint32> &rows);
    void personAsked(quint32 row);

private:
    using WordOf = QString (*)(const QString &code);
    void addSection(const QString &title, const QString &none,
        const std::vector<drafts::CompositionRow> &rows, int people, WordOf wordOf);
    void addNotable(const drafts::Composition &composition, const review::DraftContext &draft);
    void addAnswered(const drafts::Composition &composition, const review::DraftContext &draft);
    void addBystanders(const drafts::Composition &composition, const review::DraftContext &draft);

    QWidget *m_made = nullptr;
    QVBoxLayout *m_whole;
    QVBoxLayout *m_column = nullptr; ///< of what is being made
};

} // namespace comity::ui
