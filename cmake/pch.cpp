// Holds nothing: the precompiled header needs a file to belong to.
