// Google's Firestore library, in a module of its own: loaded when first needed, and by name also when bundled.
export { Firestore } from '@google-cloud/firestore';
export { PassThroughClient } from 'google-auth-library';
