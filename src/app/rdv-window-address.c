/* rdv-window-address.c: links to a place in a timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-calendar.h"
#include "rdv-state-page.h"

static gboolean
is_shown (RdvWindow *self, const char *document)
{
  return self->document != NULL && self->cancellable == NULL
         && g_strcmp0 (rdv_document_get_info (self->document)->id, document) == 0;
}

/* What the link names may have gone from the timeline since: then the rest of it still counts. */
static void
go_now (RdvWindow *self, const RdvAddress *address)
{
  guint32 event, subject;

  rdv_window_show_timeline (self);
  rdv_window_go_as_of (self, address->has_as_of ? address->as_of : RDV_TIME_MAX);
  event = address->event != NULL ? rdv_document_find_event (self->document, address->event) : RDV_NONE;
  subject = address->subject != NULL ? rdv_document_find_subject (self->document, address->subject) : RDV_NONE;
  if (event != RDV_NONE)
    rdv_selection_set_event (rdv_canvas_get_selection (self->canvas), event);
  if (subject != RDV_NONE)
    rdv_detail_pane_show_subject (self->pane, subject);
  if (address->has_range)
    rdv_canvas_glide_to_range (self->canvas, address->from, address->to);
  else if (event != RDV_NONE)
    rdv_canvas_zoom_to_event (self->canvas, event);
}

static gboolean
on_frame (GtkWidget *canvas, GdkFrameClock *clock, gpointer user_data)
{
  RdvWindow *self = RDV_WINDOW (gtk_widget_get_root (canvas));
  g_autoptr (RdvAddress) address = NULL;

  /* There are no places in a view without a size. */
  if (gtk_widget_get_width (canvas) <= 0 && self->address != NULL)
    return G_SOURCE_CONTINUE;
  address = g_steal_pointer (&self->address);
  if (address != NULL && is_shown (self, address->document))
    go_now (self, address);
  return G_SOURCE_REMOVE;
}

void
rdv_window_arrive (RdvWindow *self)
{
  if (self->address != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->canvas), on_frame, NULL, NULL);
}

void
rdv_window_show_bad_address (RdvWindow *self, const char *message)
{
  GtkWidget *page = rdv_state_page_new ("dialog-error-symbolic", _ ("The Link Could Not Be Followed"), message);

  rdv_state_page_add_button (RDV_STATE_PAGE (page), _ ("Open File…"), "win.open");
  rdv_window_add_way_out (self, page);
  rdv_window_show_state_page (self, page);
}

void
rdv_window_go_to_address (RdvWindow *self, RdvAddress *address)
{
  g_autofree char *message = NULL;
  const RdvViewState *recent;

  g_return_if_fail (RDV_IS_WINDOW (self));
  g_return_if_fail (address != NULL);

  recent = self->session != NULL ? rdv_session_find_document (self->session, address->document) : NULL;

  g_clear_pointer (&self->address, rdv_address_free);
  self->address = address;
  if (is_shown (self, address->document))
    rdv_window_arrive (self);
  else if (g_strcmp0 (address->document, RDV_LOADER_BUILTIN_ID) == 0)
    {
      g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (NULL);

      rdv_window_load (self, loader);
    }
  else if (recent != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (recent->uri);

      rdv_window_open_file (self, file);
    }
  else
    {
      /* TRANSLATORS: %s is the short name of a timeline, as a link has it. */
      message = g_strdup_printf (_ ("It leads to a timeline called “%s”, which has not been opened here before. Open its file, "
                                    "then follow the link again."),
                                 address->document);
      g_clear_pointer (&self->address, rdv_address_free);
      rdv_window_show_bad_address (self, message);
    }
}

char *
rdv_window_dup_address (RdvWindow *self)
{
  g_autoptr (RdvAddress) address = NULL;
  guint32 event = rdv_selection_get_event (rdv_canvas_get_selection (self->canvas));
  const char *id;

  g_return_val_if_fail (RDV_IS_WINDOW (self), NULL);

  id = self->document != NULL ? rdv_document_get_info (self->document)->id : NULL;
  if (id == NULL || *id == '\0')
    return NULL;
  address = rdv_address_new (id);
  if (event != RDV_NONE)
    address->event = g_strdup (rdv_document_get_id (self->document, event));
  address->has_as_of = self->as_of != RDV_TIME_MAX;
  address->as_of = self->as_of;
  address->has_range = TRUE;
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &address->from, &address->to);
  return rdv_address_to_string (address);
}

void
rdv_window_copy_link (RdvWindow *self)
{
  g_autofree char *text = rdv_window_dup_address (self);

  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  rdv_window_tell (self, _ ("The link was copied."));
}
