#pragma once

#include <QIODevice>
#include <stop_token>

namespace comity::cli {

/// The standard input, which ends when the user presses Ctrl+C: a plain read would go on waiting
/// for the next line. Gives what is there and does not wait until a buffer is full.
class StandardInput final : public QIODevice
{
public:
    explicit StandardInput(std::stop_token stop);

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *bytes, qint64 most) override;
    qint64 writeData(const char *bytes, qint64 count) override;

private:
    std::stop_token m_stop;
};

} // namespace comity::cli
