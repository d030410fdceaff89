#pragma once

#include "model/purge/purge_planner.h"

#include <QWidget>

namespace comity::ui {

class PlainLabel;

/// Why followers are suggested: by how many signs, how many they are, and of how many enough is
/// known. It is not chosen: nothing else speaks against a follower.
class FollowerBlock : public QWidget
{
    Q_OBJECT

public:
    explicit FollowerBlock(QWidget *parent = nullptr);

    /// `proposal` is null while nobody counted.
    void show(const PurgeProposal *proposal);

private:
    PlainLabel *m_count;
    PlainLabel *m_coverage;
};

} // namespace comity::ui
