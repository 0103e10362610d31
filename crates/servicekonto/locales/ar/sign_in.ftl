# Not yet read by anyone who speaks the language.

# Signing in: the four ways and their pages.
login-title = تسجيل الدخول هنا
login-asking = تودّ البوابة { $portal } معرفة هويتك.
login-needed = لذلك يلزم على الأقل مستوى الثقة «{ $level }».
login-own = وجهتك هي حساب Servicekonto الخاص بك.
login-no-account = لا يوجد لديك حساب بعد؟
login-no-account-card = لا يوجد لديك حساب بعد؟ عند أول تسجيل دخول باستخدام الهوية الإلكترونية (Online-Ausweis) يتم إنشاء حساب لك.
level-is = مستوى الثقة: { $level }
sign-in = تسجيل الدخول
other-way = اختيار طريقة أخرى
back-to = العودة إلى { $portal }

way-password = اسم المستخدم وكلمة المرور
way-password-text = من دون جهاز إضافي.
way-pass = Servicekonto.Pass
way-pass-text = بالتطبيق: مسح الرمز والتأكيد برقمك السري (PIN).
way-eid = الهوية الإلكترونية (Online-Ausweis)
way-eid-text = ببطاقة هويتك الألمانية (Personalausweis) ورقمها السري (PIN).
way-other = حساب مستخدم ألماني آخر
way-other-text = بحساب من ولاية أخرى.
obstacle-level = لا يكفي هنا: المطلوب «{ $level }».
obstacle-not-available = غير متاح بعد.

user-name = اسم المستخدم
password = كلمة المرور
password-wrong = اسم المستخدم وكلمة المرور غير متطابقين. لم يحدث أي شيء. يُرجى التحقق من كليهما والمحاولة مرة أخرى.
password-pause = كانت هناك محاولات كثيرة جدًا. حسابك غير مقفل. يُرجى الانتظار دقيقة واحدة، ثم المحاولة مرة أخرى.

register-title = إنشاء حساب
register-text = باسم مستخدم وكلمة مرور يمكنك الحصول على حساب بمستوى الثقة «منخفض». بعد ذلك تستمر العملية من حيث توقفت.
register-action = إنشاء الحساب
register-name-hint = على الأقل 2 من الأحرف: حروف وأرقام والعلامات . - _ @ +
register-password-hint = على الأقل 10 أحرف. اللصق مسموح به.
register-name-unfit = اسم المستخدم هذا غير مناسب. يجب أن يتكوّن من 2 إلى 64 حرفًا: حروف وأرقام والعلامات . - _ @ +
register-name-taken = اسم المستخدم هذا موجود من قبل. يُرجى اختيار اسم آخر.
register-password-short = كلمة المرور قصيرة جدًا. يجب أن تتكوّن من 10 أحرف على الأقل.
register-password-long = كلمة المرور طويلة جدًا. يجب ألا تزيد على 128 حرفًا.

eid-title = إثبات الهوية باستخدام الهوية الإلكترونية (Online-Ausweis)
eid-simulation = محاكاة – ليست بطاقة هوية حقيقية.
eid-simulation-text = يُرجى عدم إدخال بيانات حقيقية هنا.
eid-choose = بطاقة هوية لشخص من الخيال
eid-card-text = إظهار هذه البطاقة
eid-invent = ابتكار شخص من الخيال
eid-action = إثبات الهوية بهذا الشخص
eid-incomplete = يُرجى ملء كل الحقول. لم يحدث أي شيء.
given-names = الأسماء الأولى
family-name = اسم العائلة
birth-date = تاريخ الميلاد
address = عنوان السكن

pass-title = تسجيل الدخول بتطبيق Servicekonto.Pass
pass-for = تسجيل دخولك الآن هو إلى { $portal }.
pass-step-1 = يُرجى فتح تطبيق Servicekonto.Pass على جهازك.
pass-step-2 = يُرجى اختيار «مسح رمز QR» وتوجيه الكاميرا إلى هذا الرمز.
pass-step-3 = يُرجى التحقق مما يعرضه التطبيق، ثم التأكيد برقمك السري (PIN).
qr-label = رمز QR لتطبيق Servicekonto.Pass
open-here = فتح على هذا الجهاز
reload = التحقق من الحالة
new-code = عرض رمز جديد

state-waiting = نحن بانتظار مسح الرمز.
state-claimed = تم التعرف على الرمز. يُرجى التأكيد في التطبيق.
state-contested = حاول جهاز ثانٍ استخدام هذا الرمز. يُرجى التأكيد فقط إذا مسحت الرمز بنفسك. وإلا فيُرجى طلب رمز جديد.
state-registered = قام هذا الجهاز بمسح الرمز. هل هو جهازك؟
state-approved = تم التأكيد. ستتم المتابعة بعد لحظة.
state-confirming = تم التأكيد. اكتب الآن الأرقام الأربعة التي يعرضها التطبيق.
state-paired = تم ربط الجهاز. يمكنك الآن تسجيل الدخول به.
state-declined = تم الرفض في التطبيق من جهتك. لم يحدث أي شيء. يمكنك الرجوع أو طلب رمز جديد.
state-expired = انتهت صلاحية هذا الرمز. لم يحدث أي شيء. يُرجى طلب رمز جديد.
state-blocked = كان الرقم السري خطأ مرات كثيرة. تم قفل هذا الجهاز لحسابك. حسابك نفسه آمن. يُرجى تسجيل الدخول بطريقة أخرى وربط الجهاز من جديد.
state-void = كان الرمز خطأ ثلاث مرات. لم يتم ربط الجهاز. لم يحدث أي شيء آخر. يُرجى طلب رمز جديد.
state-cancelled = تم الإلغاء. لم يحدث أي شيء.

landing-title = يُرجى فتح هذا في التطبيق
landing-nothing = فتحت الرمز بكاميرا جهازك. لم يحدث أي شيء، والرمز ما زال صالحًا.
landing-here = هل التطبيق على هذا الجهاز؟ إذن يمكن فتحه هنا. يسألك التطبيق قبل أن يحدث أي شيء.
landing-open = فتح في التطبيق
landing-otherwise = إذا لم يُفتح شيء
landing-step-2 = يُرجى اختيار «مسح رمز QR» ومسح الرمز مرة أخرى.
landing-step-3 = يُرجى التأكيد فقط على ما بدأته بنفسك.
landing-stranger = هل أرسل إليك شخص ما هذا الرمز؟ إذن يُرجى عدم استخدامه.
