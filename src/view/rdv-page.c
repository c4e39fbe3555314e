/* rdv-page.c: see rdv-page.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-page.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rdv-chip.h"
#include "rdv-column-layout.h"
#include "rdv-event-list.h"
#include "rdv-focus.h"
#include "rdv-icon-view.h"
#include "rdv-link-row.h"
#include "rdv-long-text.h"
#include "rdv-page-title.h"
#include "rdv-text.h"
#include "rdv-wrap-layout.h"

/* Pixels. */
#define ICON_SIZE 96

struct _RdvPage
{
  GtkWidget parent_instance;
  GtkWidget *chips; /* NULL before the first */
  GtkWidget *title;
  GtkWidget *list; /* of the present section */
};

G_DEFINE_FINAL_TYPE (RdvPage, rdv_page, GTK_TYPE_WIDGET)

static void
append (RdvPage *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static gboolean
rdv_page_grab_focus (GtkWidget *widget)
{
  RdvPage *self = RDV_PAGE (widget);

  return self->title != NULL && gtk_widget_grab_focus (self->title);
}

static void
rdv_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rdv_page_parent_class)->dispose (object);
}

static void
rdv_page_class_init (RdvPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_page_dispose;
  widget_class->grab_focus = rdv_page_grab_focus;
  widget_class->focus = rdv_focus_move;
  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_layout_manager_type (widget_class, RDV_TYPE_COLUMN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rdv_page_init (RdvPage *self)
{
}

RdvPage *
rdv_page_new (void)
{
  return g_object_new (RDV_TYPE_PAGE, NULL);
}

void
rdv_page_add_icon (RdvPage *self, const RdvIcon *icon, guint32 color)
{
  GtkWidget *view;

  if (icon == NULL)
    return;
  view = rdv_icon_view_new (icon, ICON_SIZE, color);
  gtk_widget_add_css_class (view, "page-icon");
  append (self, view);
}

void
rdv_page_add_chip (RdvPage *self, const char *text, guint32 fill)
{
  if (self->chips == NULL)
    {
      self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_layout_manager (self->chips, rdv_wrap_layout_new (8));
      gtk_widget_add_css_class (self->chips, "chips");
      append (self, self->chips);
    }
  gtk_widget_insert_before (rdv_chip_new (text, fill), self->chips, NULL);
}

void
rdv_page_add_title (RdvPage *self, const char *title)
{
  self->title = rdv_page_title_new (title);
  append (self, self->title);
  if (strlen (title) > RDV_TEXT_LONGEST)
    rdv_page_add_text (self, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
rdv_page_add_note (RdvPage *self, const char *text)
{
  if (text != NULL && strlen (text) > RDV_TEXT_LONGEST)
    rdv_page_add_text (self, text);
  else if (text != NULL && *text != '\0')
    append (self, rdv_text_new_selectable (text, "note"));
}

void
rdv_page_add_text (RdvPage *self, const char *text)
{
  if (text != NULL && *text != '\0')
    append (self, rdv_long_text_new (text));
}

void
rdv_page_add_button (RdvPage *self, GtkWidget *button)
{
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "page-button");
  append (self, button);
}

void
rdv_page_begin_section (RdvPage *self, const char *heading)
{
  append (self, rdv_text_new_heading (heading, 2, "section-heading"));
  self->list = rdv_column_layout_new_box (GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_add_css_class (self->list, "section-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  append (self, self->list);
}

void
rdv_page_add_item (RdvPage *self, GtkWidget *item)
{
  GtkWidget *row = rdv_column_layout_new_box (GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  g_return_if_fail (self->list != NULL);

  gtk_box_append (GTK_BOX (row), item);
  gtk_box_append (GTK_BOX (self->list), row);
}

void
rdv_page_add_events (
    RdvPage *self, const RdvPageContext *context, const char *heading, const guint32 *events, guint n_events)
{
  if (n_events == 0)
    return;
  append (self, rdv_text_new_heading (heading, 2, "section-heading"));
  append (self, rdv_event_list_new (context, heading, events, n_events));
}

void
rdv_page_add_links (RdvPage *self, const RdvLink *links, guint n_links)
{
  if (n_links == 0)
    return;
  rdv_page_begin_section (self, _ ("Links"));
  for (guint i = 0; i < n_links; i++)
    rdv_page_add_item (self, rdv_link_row_new_for_uri (links[i].title, NULL, links[i].uri));
}
