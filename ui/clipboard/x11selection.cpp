// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/x11selection.h"

#include <QGuiApplication>
#include <qpa/qplatformnativeinterface.h>

#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>
#include <xcb/xcb.h>

namespace bearerbox {

namespace {

constexpr std::string_view clipboardName = "CLIPBOARD";
constexpr std::string_view managerName = "CLIPBOARD_MANAGER";

/// xcb leaves it to the caller to free its answers.
template <typename Answer>
using Owned = std::unique_ptr<Answer, decltype(&std::free)>;

template <typename Answer>
Owned<Answer> owned(Answer *answer)
{
    return {answer, &std::free};
}

/// The connection of Qt; none on other platforms.
xcb_connection_t *connection()
{
    const auto *x11 = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    return x11 ? x11->connection() : nullptr;
}

xcb_atom_t atom(xcb_connection_t *server, std::string_view name)
{
    const auto asked = xcb_intern_atom(server, 0, std::uint16_t(name.size()), name.data());
    const auto answer = owned(xcb_intern_atom_reply(server, asked, nullptr));
    return answer ? answer->atom : xcb_atom_t(XCB_ATOM_NONE);
}

/// The client of the server that a window belongs to: its share of the numbers.
std::uint32_t clientOf(xcb_connection_t *server, xcb_window_t window)
{
    return window & ~xcb_get_setup(server)->resource_id_mask;
}

bool isFromManager(xcb_connection_t *server, const xcb_selection_request_event_t &request)
{
    if (request.selection != atom(server, clipboardName)) {
        return false;
    }
    const auto asked = xcb_get_selection_owner(server, atom(server, managerName));
    const auto manager = owned(xcb_get_selection_owner_reply(server, asked, nullptr));
    return manager && manager->owner != XCB_WINDOW_NONE &&
           clientOf(server, manager->owner) == clientOf(server, request.requestor);
}

/// ICCCM 2.2: no property means that the conversion was refused.
void refuse(xcb_connection_t *server, const xcb_selection_request_event_t &request)
{
    xcb_selection_notify_event_t answer{};
    answer.response_type = XCB_SELECTION_NOTIFY;
    answer.time = request.time;
    answer.requestor = request.requestor;
    answer.selection = request.selection;
    answer.target = request.target;
    answer.property = XCB_ATOM_NONE;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): xcb takes the bytes of any event
    xcb_send_event(server, 0, request.requestor, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char *>(&answer));
    xcb_flush(server);
}

/// There the manager's client is the bridge to the programs of Wayland, and a paste into one of them comes from it.
bool isBridged()
{
    return qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qgetenv("XDG_SESSION_TYPE") == "wayland";
}

} // namespace

X11Selection::~X11Selection()
{
    setGuarded(false);
}

bool X11Selection::isUsed()
{
    return connection() != nullptr;
}

void X11Selection::catchUp()
{
    if (!isUsed()) {
        return;
    }
    // Private to Qt, but the way of KDE (KX11Extras): there is no public one to set the time.
    QPlatformNativeInterface *native = QGuiApplication::platformNativeInterface();
    QScreen *screen = QGuiApplication::primaryScreen();
    using SetTime = void (*)(QScreen *, xcb_timestamp_t);
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): Qt hands out functions without their type
    const auto function = reinterpret_cast<QFunctionPointer>(native->nativeResourceFunctionForScreen("setapptime"));
    const auto setTime = reinterpret_cast<SetTime>(function);
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    if (setTime && screen) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): a number in the clothes of a pointer
        const auto now = reinterpret_cast<quintptr>(native->nativeResourceForScreen("gettimestamp", screen));
        setTime(screen, xcb_timestamp_t(now));
    }
}

void X11Selection::setGuarded(bool isGuarded)
{
    const bool isWanted = isGuarded && isUsed() && !isBridged();
    if (std::exchange(m_isGuarded, isWanted) == isWanted || !qGuiApp) {
        return;
    }
    if (isWanted) {
        qGuiApp->installNativeEventFilter(this);
    } else {
        qGuiApp->removeNativeEventFilter(this);
    }
}

bool X11Selection::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    xcb_connection_t *server = connection();
    if (type != "xcb_generic_event_t" || !server || (event->response_type & 0x7f) != XCB_SELECTION_REQUEST) {
        return false;
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): an event is told by its first byte
    const auto &request = *reinterpret_cast<const xcb_selection_request_event_t *>(event);
    if (!isFromManager(server, request)) {
        return false;
    }
    refuse(server, request);
    return true;
}

} // namespace bearerbox
