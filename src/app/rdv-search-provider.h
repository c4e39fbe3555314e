/* rdv-search-provider.h: events in the search of the desktop. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-clock.h"
#include "rdv-loader.h"

G_BEGIN_DECLS

/**
 * RdvSearchProviderHost:
 * @get_document: the timeline that is open, or NULL. (transfer none)
 * @new_loader: reads the timeline that was open last, when none is. (transfer full)
 * @activate: follows a link ("rendezvous:…") to an event
 * @launch: shows the timeline and what is found in it for a text
 *
 * The program, as the provider sees it.
 */
typedef struct
{
  RdvDocument *(*get_document) (GApplication *application);
  RdvLoader *(*new_loader) (GApplication *application);
  void (*activate) (GApplication *application, const char *address);
  void (*launch) (GApplication *application, const char *text);
} RdvSearchProviderHost;

/**
 * RdvSearchProvider:
 *
 * Answers org.gnome.Shell.SearchProvider2 on the session bus: finds events of the timeline that is open or was open last. A
 * result is the link to its event. Searches run in a thread; the application is held while one does.
 */
#define RDV_TYPE_SEARCH_PROVIDER (rdv_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (RdvSearchProvider, rdv_search_provider, RDV, SEARCH_PROVIDER, GObject)

/* @application is not owned, and outlives the provider. @host is copied. */
RdvSearchProvider *
rdv_search_provider_new (GApplication *application, RdvClock *clock, const RdvSearchProviderHost *host);
/* Answers at @path from now on. */
gboolean rdv_search_provider_export (RdvSearchProvider *self,
                                     GDBusConnection *connection,
                                     const char *path,
                                     GError **error);
/* Answers no more. */
void rdv_search_provider_unexport (RdvSearchProvider *self);

G_END_DECLS
