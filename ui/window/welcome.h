// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace bearerbox {

class ServiceCatalogue;
enum class SecretPlace;

/// What one sees before there is a profile: what this is, and the ways to the first token.
class Welcome final : public QWidget
{
    Q_OBJECT

public:
    /// The ways that are open besides a service of one's own.
    struct Ways
    {
        QAction *add;
        QAction *play;
        QAction *import;
    };
    Welcome(const ServiceCatalogue &services, const Ways &ways, QWidget *parent = nullptr);

    /// Says where passwords go; true in any case.
    void setSecretPlace(SecretPlace place);
    void focusFirstStep();

Q_SIGNALS:
    /// A profile of this service.
    void serviceWanted(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const ServiceCatalogue &services, const Ways &ways);
    void addTexts();
    void addServices(const ServiceCatalogue &services);
    void addWays(const Ways &ways);
    void paintSymbol();

    QVBoxLayout *m_column;
    QLabel *m_symbol;
    QLabel *m_place;
    QToolButton *m_add = nullptr;
};

} // namespace bearerbox
