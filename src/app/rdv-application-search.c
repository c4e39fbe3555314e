/* rdv-application-search.c: answers to the search of the desktop. SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rdv-application-private.h"

static RdvDocument *
get_open_document (GApplication *application)
{
  RdvWindow *window = rdv_application_get_window (RDV_APPLICATION (application));

  return window != NULL ? rdv_window_get_document (window) : NULL;
}

static RdvLoader *
new_last_loader (GApplication *application)
{
  g_autoptr (GFile) last = rdv_application_dup_last_file (RDV_APPLICATION (application));

  return last != NULL ? rdv_loader_new_for_file (last, NULL) : rdv_loader_new_for_builtin (NULL);
}

static void
activate_found (GApplication *application, const char *address)
{
  RdvWindow *window = rdv_application_open_address (RDV_APPLICATION (application), address);

  gtk_window_present (GTK_WINDOW (window));
}

static void
launch_search (GApplication *application, const char *text)
{
  RdvWindow *window;

  g_application_activate (application);
  window = rdv_application_get_window (RDV_APPLICATION (application));
  rdv_window_search_for (window, text);
  g_action_group_activate_action (G_ACTION_GROUP (window), "search", NULL);
}

gboolean
rdv_application_export_search (RdvApplication *self,
                               GDBusConnection *connection,
                               const char *object_path,
                               GError **error)
{
  static const RdvSearchProviderHost host = {
    .get_document = get_open_document,
    .new_loader = new_last_loader,
    .activate = activate_found,
    .launch = launch_search,
  };
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  self->search_provider = rdv_search_provider_new (G_APPLICATION (self), self->clock, &host);
  return rdv_search_provider_export (self->search_provider, connection, path, error);
}

void
rdv_application_unexport_search (RdvApplication *self)
{
  if (self->search_provider != NULL)
    rdv_search_provider_unexport (self->search_provider);
  g_clear_object (&self->search_provider);
}
