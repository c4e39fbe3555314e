/* rdv-image-view.c: see rdv-image-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-image-view.h"

#include <glib/gi18n-lib.h>

#include "rdv-column-layout.h"
#include "rdv-image-loader.h"
#include "rdv-link-row.h"
#include "rdv-sentence.h"
#include "rdv-text.h"
#include "rdv-texture-view.h"

struct _RdvImageView
{
  GtkWidget parent_instance;
  GCancellable *cancellable;
  GtkWidget *image; /* NULL until it is read */
  char *description;
  char *name; /* in the folder */
  RdvFolderAccess access;
};

G_DEFINE_FINAL_TYPE (RdvImageView, rdv_image_view, GTK_TYPE_WIDGET)

static void
append (RdvImageView *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
add_folder_button (RdvImageView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Give Access to the Folder…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.choose-folder");
  append (self, button);
}

static char *
dup_reason (RdvImageView *self, gboolean is_elsewhere)
{
  if (self->access == RDV_FOLDER_CLOSED)
    return g_strdup (_ ("The image lies beside the file, where this program may not look."));
  if (!is_elsewhere)
    return g_strdup (_ ("This image cannot be shown."));
  if (self->access == RDV_FOLDER_GIVEN)
    /* TRANSLATORS: %s is the name of a file. */
    return g_strdup_printf (_ ("The image “%s” is not in that folder."), self->name);
  /* TRANSLATORS: %s is the name of a file. */
  return g_strdup_printf (_ ("The image “%s” is not beside the file of the timeline."), self->name);
}

/* Who gave access to another folder than that of the image can choose again. */
static void
say_missing (RdvImageView *self, gboolean is_elsewhere)
{
  g_autofree char *reason = dup_reason (self, is_elsewhere);

  append (self, rdv_text_new_selectable (reason, "note"));
  if (self->access == RDV_FOLDER_CLOSED || (self->access == RDV_FOLDER_GIVEN && is_elsewhere))
    add_folder_button (self);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = rdv_image_loader_load_finish (result, &error);
  RdvImageView *self;

  /* Then the view is no longer there. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  if (texture != NULL)
    {
      self->image = rdv_texture_view_new (texture, self->description);
      gtk_widget_insert_after (self->image, GTK_WIDGET (self), NULL);
    }
  else
    say_missing (self, self->name != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
}

static void
rdv_image_view_dispose (GObject *object)
{
  RdvImageView *self = RDV_IMAGE_VIEW (object);
  GtkWidget *child;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rdv_image_view_parent_class)->dispose (object);
}

static void
rdv_image_view_finalize (GObject *object)
{
  g_free (RDV_IMAGE_VIEW (object)->description);
  g_free (RDV_IMAGE_VIEW (object)->name);
  G_OBJECT_CLASS (rdv_image_view_parent_class)->finalize (object);
}

static void
rdv_image_view_class_init (RdvImageViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rdv_image_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rdv_image_view_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "imageview");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), RDV_TYPE_COLUMN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rdv_image_view_init (RdvImageView *self)
{
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
rdv_image_view_new (const RdvPageContext *context, const RdvMedia *media)
{
  g_autofree char *note = rdv_sentence_join (media->credit, media->license);
  RdvImagePlace place = rdv_image_loader_get_place (media->uri);
  RdvImageView *self;

  if (place == RDV_IMAGE_ELSEWHERE)
    return rdv_link_row_new_for_uri (media->alt, note, media->uri);
  self = g_object_new (RDV_TYPE_IMAGE_VIEW, NULL);
  self->access = place == RDV_IMAGE_BESIDE ? context->access : RDV_FOLDER_OPEN;
  self->name = place == RDV_IMAGE_BESIDE ? g_uri_unescape_string (media->uri, "/") : NULL;
  self->description = g_strdup (media->alt != NULL ? media->alt : _ ("Image"));
  /* What is said of an image without words of its own is for who cannot see it. */
  if (media->alt != NULL)
    append (self, rdv_text_new_selectable (self->description, NULL));
  if (note != NULL)
    append (self, rdv_text_new_selectable (note, "note"));
  rdv_image_loader_load_async (media->uri, context->folder, self->cancellable, on_loaded, self);
  return GTK_WIDGET (self);
}

gboolean
rdv_image_view_is_shown (RdvImageView *self)
{
  g_return_val_if_fail (RDV_IS_IMAGE_VIEW (self), FALSE);

  return self->image != NULL;
}
