#pragma once

#include <QPushButton>
#include <vector>

namespace comity::ui {

/// A button that names what is checked in its menu. Names are plain and on one line.
class LinkChoice : public QPushButton
{
    Q_OBJECT

public:
    /// `none` stands on it while nothing is checked.
    explicit LinkChoice(const QString &none, QWidget *parent = nullptr);

    /// Everything that may be checked, in its order, and what is.
    void setChoices(const QStringList &names, const std::vector<std::size_t> &checked);
    /// An action that cannot be checked, such as a channel for its own copies.
    void setLocked(std::size_t place);
    std::vector<std::size_t> checked() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    QString m_none;
};

} // namespace comity::ui
