#!/usr/bin/python3
"""A bare WebKitGTK window for automation: no toolbar, so that a page can have any size."""
import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2


# A menu that only the window refuses still counts as open: the next Escape would be taken for it.
NO_MENU = "addEventListener('contextmenu', (event) => event.preventDefault())"


def without_menu():
    content = WebKit2.UserContentManager()
    everywhere = WebKit2.UserContentInjectedFrames.ALL_FRAMES
    start = WebKit2.UserScriptInjectionTime.START
    content.add_script(WebKit2.UserScript.new(NO_MENU, everywhere, start, None, None))
    return content


def create_view(_session, context):
    view = WebKit2.WebView(
        web_context=context, is_controlled_by_automation=True, user_content_manager=without_menu()
    )
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(1280, 800)
    view.set_size_request(1, 1)
    window.add(view)
    window.show_all()
    window.present()
    view.grab_focus()
    return view


def automation_started(context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("digit-pad tests")
    session.set_application_info(info)
    session.connect("create-web-view", lambda opening: create_view(opening, context))


context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)
context.connect("automation-started", automation_started)
Gtk.main()
