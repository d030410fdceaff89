#pragma once

#include <QPushButton>
#include <optional>

namespace comity::ui {

/// Who gets a draft, in the line of its fields: the words give way to the number in a narrow one.
class AudienceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit AudienceButton(QWidget *parent = nullptr);

    /// Lists and people as the user put them together, and how many there are; without a number
    /// nobody counted them, or it goes to all the world. The words may come from strangers.
    void setAudience(const QString &words, std::optional<int> people);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_words;
    QString m_people;
};

} // namespace comity::ui
