"""faceorg: a private photo organizer that knows who is in every photo."""

__version__ = "0.1.0"
APPLICATION_ID = "org.faceorg.faceorg"
