/* rdv-open-menu.c: see rdv-open-menu.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-open-menu.h"

#include <gtk/gtk.h>
#include <glib/gi18n-lib.h>

#define MAX_RECENT 8

/* An underscore in a menu's label marks a key; in a file's name it is an underscore. */
static char *
dup_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

/* A file of this machine that is not there any more is left out; asking after others would take its time. */
static gboolean
can_be_offered (const RdvViewState *state, GFile *file)
{
  return !g_str_equal (state->uri, RDV_VIEW_STATE_BUILTIN) && (!g_file_is_native (file) || g_file_query_exists (file, NULL));
}

static GMenuModel *
new_recent_section (RdvSession *session)
{
  GMenu *section = g_menu_new ();
  guint n_views = session != NULL ? rdv_session_get_n_views (session) : 0;

  for (guint i = 0; i < n_views && g_menu_model_get_n_items (G_MENU_MODEL (section)) < MAX_RECENT; i++)
    {
      const RdvViewState *state = rdv_session_get_view (session, i);
      g_autoptr (GFile) file = g_file_new_for_uri (state->uri);
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *label = dup_label (name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (!can_be_offered (state, file))
        continue;
      g_menu_item_set_action_and_target (item, "win.open-uri", "s", state->uri);
      g_menu_append_item (section, item);
    }
  return G_MENU_MODEL (section);
}

GMenuModel *
rdv_open_menu_new (RdvSession *session)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenuModel) recent = new_recent_section (session);

  g_menu_append (first, _ ("Open File…"), "win.open");
  g_menu_append (first, _ ("Built-in History"), "win.open-builtin");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  if (g_menu_model_get_n_items (recent) > 0)
    g_menu_append_section (menu, _ ("Recent Files"), recent);
  return G_MENU_MODEL (menu);
}

void
rdv_open_menu_remember (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}
