#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

namespace comity::ui {

/// A quiet block in the soft colour of a severity. Shape and words are its content's matter.
class SoftBlock : public QWidget
{
    Q_OBJECT

public:
    explicit SoftBlock(Severity severity, QWidget *parent = nullptr);

    void setSeverity(Severity severity);
    /// A block that spans the page has lines above and below only.
    void setFullWidth(bool isFullWidth);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
    bool m_isFullWidth = false;
};

} // namespace comity::ui
