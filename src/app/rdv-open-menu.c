/* rdv-open-menu.c: see rdv-open-menu.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-open-menu.h"

#include <gtk/gtk.h>
#include <glib/gi18n-lib.h>

#define MAX_RECENT 8

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified (*(GtkRecentInfo *const *)a);
  GDateTime *second = gtk_recent_info_get_modified (*(GtkRecentInfo *const *)b);

  return -g_date_time_compare (first, second);
}

/* Files that this program opened and that are still there, of GtkRecentInfo. */
static GPtrArray *
find_recent (void)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GPtrArray *recent = g_ptr_array_new_with_free_func ((GDestroyNotify)gtk_recent_info_unref);

  for (GList *item = items; item != NULL; item = item->next)
    {
      if (gtk_recent_info_has_application (item->data, g_get_application_name ()) &&
          gtk_recent_info_exists (item->data))
        g_ptr_array_add (recent, gtk_recent_info_ref (item->data));
    }
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
  g_ptr_array_sort (recent, compare_newest_first);
  return recent;
}

/* An underscore in a menu's label marks a key; in a file's name it is an underscore. */
static char *
dup_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenuModel *
new_recent_section (void)
{
  g_autoptr (GPtrArray) recent = find_recent ();
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < MIN (recent->len, MAX_RECENT); i++)
    {
      GtkRecentInfo *info = recent->pdata[i];
      g_autofree char *label = dup_label (gtk_recent_info_get_display_name (info));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (section, item);
    }
  return G_MENU_MODEL (section);
}

GMenuModel *
rdv_open_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenuModel) recent = new_recent_section ();

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
