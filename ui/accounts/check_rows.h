#pragma once

#include "model/accounts/profile_check.h"
#include "model/base/wording.h"
#include "ui/common/tokens.h"

#include <QWidget>
#include <vector>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class SeverityShape;

/// The nine lines of a check-up: shape, words, evidence, and at most one thing to do.
class CheckRows : public QWidget
{
    Q_OBJECT

public:
    CheckRows(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    void show(const ProfileCheckup &checkup);

Q_SIGNALS:
    void fixAsked(comity::ProfileCheck check);

private:
    struct Line
    {
        QWidget *widget;
        SeverityShape *shape;
        PlainLabel *title;
        PlainLabel *evidence;
        QPushButton *fix;
    };
    Line makeLineOf(ProfileCheck check);

    const Wording &m_wording;
    bool m_isWritable;
    std::vector<Line> m_lines;
};

Severity checkSeverity(CheckState state);
/// What a line of a check-up says, by the locale.
QString checkTitle(const Wording &wording, const CheckRow &row);
QString checkEvidence(const Wording &wording, const CheckRow &row);

} // namespace comity::ui
