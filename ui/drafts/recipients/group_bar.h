#pragma once

#include "ui/drafts/told_review.h"

#include <QWidget>

namespace comity::ui {

/// Who gets the draft, by how they stand: one bar in parts, as wide as their people are many. What
/// it shows stands in words below it, so it is passed over by readers.
class GroupBar : public QWidget
{
    Q_OBJECT

public:
    explicit GroupBar(QWidget *parent = nullptr);

    struct Part
    {
        Severity severity = Severity::Ok;
        qint64 people = 0;
    };
    void setParts(std::vector<Part> parts);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Part> m_parts;
};

} // namespace comity::ui
